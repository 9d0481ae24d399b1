import {hmacUnder} from './hmacUnder.ts'

const mostOfUserAgent = 512

let latest = {salt: '', hmac: hmacUnder('')}

/**
 * Names a visitor for one day without saying who it is: HMAC-SHA-256 under the day's random salt, cut to 128 bits.
 * Once the salt is gone nobody can tell from the key which address it was made of.
 */
export function visitorKey(salt: string, address: string, userAgent: string): string {
  if (salt !== latest.salt) latest = {salt, hmac: hmacUnder(salt)}
  return latest.hmac(`${address}\n${userAgent.slice(0, mostOfUserAgent)}`).slice(0, 22)
}
