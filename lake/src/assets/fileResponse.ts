import {open} from 'node:fs/promises'
import {Readable} from 'node:stream'
import {parseByteRange} from './byteRange.ts'

/**
 * Answers with a file: 200, 206 or 416 as RFC 9110 has it for a strong `etag` (with its quotes), HEAD
 * included. The file is opened before the answer begins, so that its removal meanwhile does no harm.
 * Rejects with ENOENT when there is no such file.
 */
export async function fileResponse(
  request: Request,
  path: string,
  etag: string,
  headers: Record<string, string>,
): Promise<Response> {
  const common = {...headers, etag, 'accept-ranges': 'bytes'}
  const file = await open(path)
  try {
    const {size} = await file.stat()
    const range = wantedRange(request, etag, size)
    if (range === 'unsatisfiable') {
      await file.close()
      return new Response(null, {status: 416, headers: {...headers, 'content-range': `bytes */${size}`}})
    }
    const {start, end} = range ?? {start: 0, end: size - 1}
    const answer = {
      status: range ? 206 : 200,
      headers: {
        ...common,
        'content-length': String(end - start + 1),
        ...(range && {'content-range': `bytes ${start}-${end}/${size}`}),
      },
    }
    if (request.method === 'HEAD' || size === 0) {
      await file.close()
      return new Response(null, answer)
    }
    // The stream closes the file, also when the reader goes away.
    const stream: ReadableStream = Readable.toWeb(file.createReadStream({start, end}))
    return new Response(stream, answer)
  } catch (error) {
    await file.close().catch(() => undefined)
    throw error
  }
}

/** The answer to a reader who has the bytes already. */
export function notModified(etag: string, headers: Record<string, string>): Response {
  return new Response(null, {status: 304, headers: {...headers, etag}})
}

/** RFC 9110, section 13.1.2: weak comparison, a list or `*`. */
export function matches(header: string | null, etag: string): boolean {
  return (
    header?.split(',').some(each => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag) ?? false
  )
}

function wantedRange(request: Request, etag: string, size: number) {
  const condition = request.headers.get('if-range')
  return condition === null || condition === etag
    ? parseByteRange(request.headers.get('range'), size)
    : undefined
}
