import {createHmac} from 'node:crypto'

const mostOfUserAgent = 512

/**
 * Names a visitor for one day without saying who it is: HMAC-SHA-256 under the day's random salt, cut to 128 bits.
 * Once the salt is gone nobody can tell from the key which address it was made of.
 */
export function visitorKey(salt: string, address: string, userAgent: string): string {
  return createHmac('sha256', salt)
    .update(`${address}\n${userAgent.slice(0, mostOfUserAgent)}`)
    .digest('base64url')
    .slice(0, 22)
}
