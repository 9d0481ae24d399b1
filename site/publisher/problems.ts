import type {WarmPage} from './warm/warmBundle.ts'

/** A page that could not be rendered: readers keep the last good one. */
export type Problem = {
  address: string
  /** The document and field to mend, when the page's code could tell. */
  documentId?: string | undefined
  field?: string | undefined
  message: string
  /** ISO 8601 instant at which it was first seen. */
  since: string
}

/** Reads what a page's code threw. It comes from the bundle, whose classes are not ours: its shape tells what it is. */
export function problemOf({address}: WarmPage, error: unknown, since: string): Problem {
  const message = error instanceof Error ? error.message : String(error)
  const {documentId, field} = (error ?? {}) as {documentId?: unknown; field?: unknown}
  return {
    address,
    message,
    since,
    documentId: typeof documentId === 'string' ? documentId : undefined,
    field: typeof field === 'string' ? field : undefined,
  }
}
