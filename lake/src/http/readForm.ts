import type {Context} from 'hono'
import {httpError} from './apiError.ts'
import type {LakeEnv} from './lakeEnv.ts'

const limit = 16 * 1024

/** The fields of a form sent as application/x-www-form-urlencoded. Throws ApiError 413 above 16 kB. */
export async function readForm(context: Context<LakeEnv>): Promise<URLSearchParams> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of context.req.raw.body ?? []) {
    size += chunk.byteLength
    if (size > limit) throw httpError(413, `The form is larger than ${limit} bytes`)
    chunks.push(chunk)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}
