import type {Problem} from './problems.ts'

/** What happened to the content, as far as is known. */
export type Change = {
  /** Sync tags of what changed; undefined: it may be anything. */
  tags: ReadonlySet<string> | undefined
  /** The last live event that the tags tell of. */
  lastEventId?: string | undefined
  /** Also look for changes that no event told of. */
  audit?: boolean
}

/** One change that says what two said. */
export function mergeChanges(one: Change, other: Change): Change {
  const tags = one.tags && other.tags && new Set([...one.tags, ...other.tags])
  const audit = one.audit === true || other.audit === true
  return {tags, audit, lastEventId: other.lastEventId ?? one.lastEventId}
}

/** How an update rendered its pages. */
export type RenderCounts = {
  rendered: number
  /** Milliseconds that rendering took, waiting for the lake's answers included. */
  renderMs: number
  /** The same for the changed documents' own pages, which are rendered first; undefined when none was. */
  ownPageMs: number | undefined
}

export type Update = RenderCounts & {
  /** Whether it rendered what earlier updates left for later. */
  isLate: boolean
  /** Files that readers now get and could not get before, or not with these bytes. */
  written: string[]
  removed: string[]
  problems: Problem[]
  /** How many files, or lists of files, were left for later. */
  owed: number
  /** When something next appears or disappears by itself. */
  nextDue: string | undefined
  /** Changes that no live event told of. */
  missed: number
}
