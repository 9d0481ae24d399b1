/** Where a document stands beside its published self: '' (published), 'drafts' or 'versions.<release>'. */
export interface DocumentLayer {
  /** Id of the published document, whether it exists or not. */
  baseId: string
  layer: string
}

const layered = /^(?:(drafts)\.(.+)|(versions\.[^.]+)\.(.+))$/s

/** Takes an id apart: 'drafts.a' and 'versions.r1.a' stand beside 'a'. Source: https://www.sanity.io/docs/drafts */
export function documentLayer(id: string): DocumentLayer {
  const [, draft, draftBase, version, versionBase] = layered.exec(id) ?? []
  return {baseId: draftBase ?? versionBase ?? id, layer: draft ?? version ?? ''}
}

/** Who a document is for: 0 drafts and versions, 1 published under a path (its id has a dot), 2 anyone. */
export type Audience = 0 | 1 | 2

export function audienceOf(id: string): Audience {
  if (documentLayer(id).layer !== '') return 0
  return id.includes('.') ? 1 : 2
}
