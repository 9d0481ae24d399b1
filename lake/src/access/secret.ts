import {createHash, randomBytes, randomInt} from 'node:crypto'

/** A new token: `sk` and 32 random bytes in base64url, safe in a header and in a link's fragment. */
export function newSecret(): string {
  return `sk${randomBytes(32).toString('base64url')}`
}

/**
 * What is stored of a secret: SHA-256 in hex. A slow hash is for passwords, which can be guessed; 256 random bits
 * can't, and a token is checked at every request.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** An id in the manner of Sanity's user ids: `prefix` and eleven letters or digits. */
export function newId(prefix: 'u' | 'r' | 't'): string {
  return prefix + Array.from({length: 11}, () => alphabet[randomInt(alphabet.length)]).join('')
}
