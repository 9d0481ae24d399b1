import type {Context} from 'hono'
import {httpError} from './apiError.ts'
import type {LakeEnv} from './lakeEnv.ts'

/**
 * The request's body as JSON, read up to the configured size.
 * Throws ApiError 413 when it is larger, 400 when it is not UTF-8 or not JSON.
 */
export async function readJson(context: Context<LakeEnv>): Promise<unknown> {
  const bytes = await readBody(context)
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes))
  } catch (error) {
    throw httpError(
      400,
      `The request body is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

async function readBody(context: Context<LakeEnv>): Promise<Uint8Array> {
  const limit = context.var.lake.config.limits.requestBytes
  const declared = context.req.header('content-length')
  if (Number(declared ?? 0) > limit) throw tooLarge(limit)
  // The server reads no more than was declared, so only a body of unknown length is measured on its way.
  if (declared !== undefined) return new Uint8Array(await context.req.arrayBuffer())
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of context.req.raw.body ?? []) {
    size += chunk.byteLength
    if (size > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(limit: number) {
  return httpError(413, `The request body is larger than ${limit} bytes. Send fewer mutations at a time.`)
}
