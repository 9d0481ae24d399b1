import {assetFileName, parseAssetDocumentId} from './assetName.ts'

/** Where this lake answers, for the addresses of assets. */
export interface AssetOrigin {
  /** Without a trailing slash, for example `https://noidung.tinh.gov.vn`. */
  publicUrl: string
  projectId: string
  dataset: string
}

/**
 * An asset document with `url` and `path` as they are valid here and now; any other document as it is. They are
 * joined on read and never stored, so that a lake may change its name and a dataset may be copied.
 */
export function withAssetUrls<T extends {_id: string; _type: string}>(document: T, origin: AssetOrigin): T {
  if (document._type !== 'sanity.imageAsset' && document._type !== 'sanity.fileAsset') return document
  const name = parseAssetDocumentId(document._id)
  if (!name) return document
  const path = `${name.kind}s/${origin.projectId}/${origin.dataset}/${assetFileName(name)}`
  return {...document, path, url: `${origin.publicUrl}/${path}`}
}
