import type {Context} from 'hono'
import type {AssetOrigin} from '../assets/withAssetUrls.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'

/** Where the addresses of assets point to: the configured public address, else the one this request was sent to. */
export function assetOrigin(context: Context<LakeEnv>, dataset: string): AssetOrigin {
  const {publicUrl, projectId} = context.var.lake.config
  return {publicUrl: publicUrl ?? new URL(context.req.url).origin, projectId, dataset}
}
