/** A page that the site's publisher could not make; readers have the last good one, or none yet. */
export type PageProblem = {
  address: string
  documentId?: string
  field?: string
  message: string
  /** ISO 8601 instant at which it was first seen. */
  since: string
}

/** What the publisher says of itself, in a document of the lake that only editors may read. */
export type PublishingState = {siteUrl?: string; problems: PageProblem[]}

export const publishingStateId = 'publishing.state'

/** Reads the publisher's document, whatever wrote it. */
export function readPublishingState(document: Record<string, unknown> | undefined): PublishingState {
  const {siteUrl, problems} = document ?? {}
  return {
    ...(typeof siteUrl === 'string' && {siteUrl}),
    problems: Array.isArray(problems) ? problems.filter(isProblem) : [],
  }
}

function isProblem(value: unknown): value is PageProblem {
  const {address, message} = (value ?? {}) as Partial<PageProblem>
  return typeof address === 'string' && typeof message === 'string'
}
