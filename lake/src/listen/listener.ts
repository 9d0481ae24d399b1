import type {SanityDocument} from '../store/documentStore.ts'
import type {ListenFilter} from './listenFilter.ts'

/** What one client listens to and what it wants told, after https://www.sanity.io/docs/listening. */
export interface Listener {
  filter: ListenFilter
  /** A document as queries show it, which is how the client holds what effects are applied to. */
  shown: (document: SanityDocument) => SanityDocument
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
