import {createHmac} from 'node:crypto'

export const signatureHeader = 'sanity-webhook-signature'

/**
 * The signature by which a receiver knows that a body came from here and when it was sent: HMAC-SHA256 of
 * `<time in ms>.<body>`, as npm @sanity/webhook checks it.
 */
export function signPayload(body: string, secret: string, time: number): string {
  const digest = createHmac('sha256', secret).update(`${time}.${body}`).digest('base64url')
  return `t=${time},v1=${digest}`
}
