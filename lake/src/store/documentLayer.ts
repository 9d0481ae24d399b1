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
