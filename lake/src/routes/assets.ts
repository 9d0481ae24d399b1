import {Readable} from 'node:stream'
import type {Context, Handler} from 'hono'
import {allows} from '../access/grants.ts'
import type {AssetKind} from '../assets/assetName.ts'
import type {AssetDraft} from '../assets/assetService.ts'
import {parseUploadDescription} from '../assets/uploadDescription.ts'
import {withAssetUrls} from '../assets/withAssetUrls.ts'
import {httpError} from '../http/apiError.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {assetOrigin} from './assetOrigin.ts'
import {recordAsset} from './assetsRecord.ts'

/**
 * POST /assets/images/:dataset and /assets/files/:dataset: takes the raw body in and answers `{document}`. The same
 * bytes again give the document there is, unchanged.
 */
export const uploadAsset =
  (kind: AssetKind): Handler<LakeEnv> =>
  async context => {
    const dataset = context.var.lake.datasets.get(context.req.param('dataset') ?? '')
    requireUploader(context, kind, dataset.name)
    refuseDeclaredExcess(context)
    const description = parseUploadDescription(new URL(context.req.url).searchParams)
    const body = context.req.raw.body ?? Readable.from([])
    const record = (document: AssetDraft) => recordAsset(context, dataset.name, document)
    const document = await context.var.lake.assets.upload(dataset, kind, body, description, record)
    return context.json({document: withAssetUrls(document, assetOrigin(context, dataset.name))})
  }

/** Asked before the body is read: nobody may fill the disk who may not make the document. */
function requireUploader(context: Context<LakeEnv>, kind: AssetKind, dataset: string): void {
  const probe = {_id: `${kind}-0`, _type: `sanity.${kind}Asset`}
  const access = context.var.accessTo(dataset)
  if (allows(access, 'create', probe)) return
  if (access.identity.kind === 'anonymous') throw httpError(401, 'Uploading needs a token or a session.')
  throw httpError(
    403,
    `Uploading needs permission to create ${probe._type} documents in dataset "${dataset}".`,
  )
}

/** Spares an honest client the sending of what would be refused; the stream itself is measured in any case. */
function refuseDeclaredExcess(context: Context<LakeEnv>): void {
  const {assetBytes} = context.var.lake.config.limits
  const declared = Number(context.req.header('content-length') ?? 0)
  if (declared <= assetBytes) return
  throw httpError(
    413,
    `The file has ${declared} bytes; this lake accepts at most ${assetBytes}. Upload a smaller one.`,
  )
}
