import {randomBytes} from 'node:crypto'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** 22 letters and digits, some 130 bits: for documents and transactions, as Sanity makes them. */
export function randomId(): string {
  // 248 is the largest multiple of 62 in a byte: beyond it some letters would come more often.
  let id = ''
  while (id.length < 22) {
    for (const byte of randomBytes(32)) {
      if (byte < 248 && id.length < 22) id += alphabet.charAt(byte % 62)
    }
  }
  return id
}

/** 12 hexadecimal digits, as Studio makes them for items of arrays. */
export function randomKey(): string {
  return randomBytes(6).toString('hex')
}
