import type {ListenFilter} from './listenFilter.ts'

/** What one client listens to and what it wants told, after https://www.sanity.io/docs/listening. */
export interface Listener {
  filter: ListenFilter
  includeResult: boolean
  includePreviousRevision: boolean
  includeMutations: boolean
  /** Whether events carry mendoza effects. */
  includeEffects: boolean
  /** What a client asked to be told of; since a commit here is visible to queries at once, it is given back as is. */
  visibility: 'query' | 'transaction'
  /** Documents under `versions.` are left out unless asked for. */
  includeAllVersions: boolean
  /** 'published' leaves drafts out too. */
  perspective: string
}
