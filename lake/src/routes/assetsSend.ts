import type {Context} from 'hono'
import {attachment, safetyHeaders, sharingHeaders} from '../assets/assetHeaders.ts'
import {fileResponse, matches, notModified} from '../assets/fileResponse.ts'
import {httpError} from '../http/apiError.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import type {FoundAsset} from './assetsFind.ts'

export interface Sendable {
  etag: string
  contentType: string
  extension: string
  /** Makes the file when it is not there yet. */
  path(): Promise<string>
}

/** Sends an asset; a reader who has it already costs no work. Throws ApiError 404 when its bytes are gone. */
export async function sendAsset(
  context: Context<LakeEnv>,
  {dataset}: FoundAsset,
  {etag, contentType, path}: Sendable,
  extra: Record<string, string>,
): Promise<Response> {
  const headers = {...safetyHeaders(contentType), ...sharingHeaders(dataset.aclMode), ...extra}
  const {raw: request} = context.req
  const respond = async () =>
    matches(request.headers.get('if-none-match'), etag)
      ? notModified(etag, headers)
      : fileResponse(request, await path(), etag, headers)
  try {
    const answer = await untilOpened(respond)
    // Through the context, which adds what the middleware has to say (CORS).
    return context.newResponse(answer.body, answer)
  } catch (error) {
    throw isMissing(error) ? httpError(404, 'The bytes of this asset are gone from the lake’s disk.') : error
  }
}

const mostAttempts = 5

/** A variant may be evicted between its making and its opening, in a small cache with many readers: it is made again. */
async function untilOpened(respond: () => Promise<Response>, attempt = 1): Promise<Response> {
  try {
    return await respond()
  } catch (error) {
    if (!isMissing(error) || attempt === mostAttempts) throw error
    return untilOpened(respond, attempt + 1)
  }
}

/** `?dl=name` and `?dlRaw=name` have the browser save the file, `?dl=` under the name it was uploaded with. */
export function downloadName(
  {document, name}: FoundAsset,
  query: URLSearchParams,
  extension: string,
): Record<string, string> {
  const asked = query.get('dl') ?? query.get('dlRaw')
  if (asked === null) return {}
  const uploadedAs = typeof document.originalFilename === 'string' ? document.originalFilename : name.sha1
  const fileName = asked === '' ? uploadedAs.replace(/(\.[a-z0-9]{1,10})?$/i, `.${extension}`) : asked
  return {'content-disposition': attachment(fileName)}
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
