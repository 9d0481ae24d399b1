import type {Handler} from 'hono'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {findAsset} from './assetsFind.ts'
import {downloadName, sendAsset} from './assetsSend.ts'

/** GET /files/:project/:dataset/:file[/:vanity]: the bytes as they were uploaded, ranges included. */
export const getFile: Handler<LakeEnv> = context => {
  const found = findAsset(context, 'file')
  const {path, etag} = context.var.lake.assets.original(found.dataset, found.name)
  // The type was told from the bytes when they came in; the name alone is not believed.
  const {mimeType} = found.document
  const contentType = typeof mimeType === 'string' ? mimeType : 'application/octet-stream'
  const served = {path: async () => path, etag, contentType, extension: found.name.extension}
  const query = new URL(context.req.url).searchParams
  return sendAsset(context, found, served, downloadName(found, query, found.name.extension))
}
