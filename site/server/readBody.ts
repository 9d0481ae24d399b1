import type {IncomingMessage} from 'node:http'

/** A body that is longer than its address takes. */
export class BodyTooLarge extends Error {}

/** Browsers hear an answer only after they have sent everything: so much is read and forgotten to let them, in bytes. */
const mostForgotten = 50 * 1024 * 1024

/**
 * Reads a request's body into memory. Throws BodyTooLarge when it has more than `most` bytes; never holds more, and
 * reads no further than a photo or two would go.
 */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > mostForgotten) throw new BodyTooLarge()
  let chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostForgotten) throw new BodyTooLarge()
    if (size <= most) chunks.push(chunk)
    else chunks = []
  }
  if (size > most) throw new BodyTooLarge()
  return Buffer.concat(chunks)
}
