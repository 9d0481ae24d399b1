/** The documents that stand for one thing: what is published and what is being written. */
export interface DocumentGroup {
  publishedId: string
  /** The draft, or the version of a release when that is what was asked about. */
  versionId: string
  /** '' for a draft. */
  releaseId: string
}

const version = /^versions\.([^.]+)\.(.+)$/

/** Finds the group by any of its ids: `a`, `drafts.a` or `versions.<release>.a`. */
export function documentGroup(id: string): DocumentGroup {
  const [, releaseId, inRelease] = version.exec(id) ?? []
  if (releaseId !== undefined && inRelease !== undefined) {
    return {publishedId: inRelease, versionId: id, releaseId}
  }
  const publishedId = id.startsWith('drafts.') ? id.slice('drafts.'.length) : id
  return {publishedId, versionId: `drafts.${publishedId}`, releaseId: ''}
}
