import type {Context, Handler} from 'hono'
import {chooseFormat} from '../assets/chooseFormat.ts'
import {type ImageParameters, parseImageParameters} from '../assets/imageParameters.ts'
import {isImageExtension} from '../assets/sniffImage.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {type FoundAsset, findAsset} from './assetsFind.ts'
import {downloadName, type Sendable, sendAsset} from './assetsSend.ts'

/** GET /images/:project/:dataset/:file[/:vanity]: the original, or the variant its parameters ask for. */
export const getImage: Handler<LakeEnv> = context => {
  const found = findAsset(context, 'image')
  const query = new URL(context.req.url).searchParams
  const parameters = parseImageParameters(query)
  if (parameters.auto) context.header('Vary', 'Accept', {append: true})
  const served = query.has('dlRaw') ? original(context, found) : chosen(context, found, parameters)
  return sendAsset(context, found, served, downloadName(found, query, served.extension))
}

function original(context: Context<LakeEnv>, {dataset, name}: FoundAsset): Sendable {
  const {path, ...file} = context.var.lake.assets.original(dataset, name)
  return {...file, path: async () => path, extension: name.extension}
}

/** An address that asks for nothing to be changed is answered with the very bytes that were uploaded. */
function chosen(context: Context<LakeEnv>, found: FoundAsset, parameters: ImageParameters): Sendable {
  const {dataset, name, document} = found
  const {extension} = name
  if (Object.keys(parameters).length === 0 || !isImageExtension(extension)) return original(context, found)
  // Drawings scale by themselves: as at Sanity they pass through unless another format is asked for.
  if (extension === 'svg' && !parameters.fm) return original(context, found)
  const source = {extension, hasAlpha: hasAlpha(document)}
  const format = chooseFormat(source, parameters, context.req.header('accept') ?? '')
  const {auto, fm, ...changes} = parameters
  if (format === extension && Object.keys(changes).length === 0) return original(context, found)
  const variant = context.var.lake.assets.variant(dataset, name, {parameters: changes, format})
  return {...variant, extension: format === 'pjpg' ? 'jpg' : format}
}

function hasAlpha(document: Record<string, unknown>): boolean {
  const {metadata} = document
  return (
    typeof metadata === 'object' && metadata !== null && 'hasAlpha' in metadata && metadata.hasAlpha === true
  )
}
