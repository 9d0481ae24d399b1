import {createChallenge, extractParams, verifySolution} from 'altcha-lib/v1'

/** How long a challenge may be answered, in milliseconds: long enough to write a long letter. */
const validFor = 4 * 60 * 60_000

/** How hard: the browser tries half as many SHA-256 on average, a second or two on an old phone. */
const mostTries = 60_000

/** The longest proof that is looked at, in characters. */
export const longestProof = 2_000

/** What a solved challenge shows: which it was, when it was given out and until when it counts (milliseconds). */
export interface Proof {
  signature: string
  issuedAt: number
  expiresAt: number
}

/** A challenge in ALTCHA's format (https://altcha.org/docs/v2/server-integration, v1 payload), signed with `secret`. */
export function newChallenge(secret: string, now: number) {
  return createChallenge({
    algorithm: 'SHA-256',
    hmacKey: secret,
    maxNumber: mostTries,
    expires: new Date(now + validFor),
    params: {issued: String(now)},
  })
}

/** Checks a proof that a form brought; undefined when it is missing, wrong, not ours or too old. */
export async function readProof(payload: string, secret: string, now: number): Promise<Proof | undefined> {
  if (payload === '' || payload.length > longestProof) return undefined
  try {
    if (!(await verifySolution(payload, secret, false))) return undefined
    const {issued, expires} = extractParams(payload)
    const {signature} = JSON.parse(atob(payload)) as {signature: string}
    const proof = {signature, issuedAt: Number(issued), expiresAt: Number(expires) * 1000}
    return Number.isFinite(proof.issuedAt) && proof.expiresAt > now ? proof : undefined
  } catch {
    // Not in the format at all.
    return undefined
  }
}
