import {hash} from 'node:crypto'

const blockSize = 64
const digestSize = 32

/**
 * HMAC-SHA-256 under one key, in base64url, by its definition (RFC 2104): two one-shot hashes. The visit counter asks for
 * every hit, and Node's `createHmac` makes an object each time, which costs twice as much. Throws when the key is not
 * plain ASCII of at most 64 characters: only then may its padding be joined to a text.
 */
export function hmacUnder(key: string): (text: string) => string {
  if (key.length > blockSize || /[^\x20-\x7e]/.test(key)) {
    throw new Error('An HMAC key here is at most 64 characters of ASCII, such as 32 bytes in base64url.')
  }
  const inner = padded(key, 0x36).toString('ascii')
  const outer = Buffer.concat([padded(key, 0x5c), Buffer.alloc(digestSize)])
  return text => {
    outer.write(hash('sha256', inner + text, 'binary'), blockSize, 'latin1')
    return hash('sha256', outer, 'base64url')
  }
}

function padded(key: string, pad: number): Buffer {
  return Buffer.from(key.padEnd(blockSize, '\0'), 'ascii').map(byte => byte ^ pad) as Buffer
}
