import type {IncomingMessage} from 'node:http'

/** A body that is longer than its address takes. */
export class BodyTooLarge extends Error {}

/** Reads a request's body into memory. Throws BodyTooLarge, without reading on, when it has more than `most` bytes. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw new BodyTooLarge()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) throw new BodyTooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
