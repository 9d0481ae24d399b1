import type {Proof} from './proofOfWork.ts'

/** Why a submission waits for an editor's look before it counts as received. */
export type Doubt = 'no-proof' | 'used-proof' | 'too-fast' | 'trap' | 'cross-site'

/** Nobody reads and fills in the form faster, in milliseconds. */
const fastest = 3_000

/** What a submission came with, apart from what was typed. */
export interface Circumstances {
  proof: Proof | undefined
  isProofUsed: boolean
  /** The field that people don't see. */
  trap: string
  /** `Sec-Fetch-Site`. */
  fetchSite: string
  now: number
}

/** All doubts about a submission. Pure. None is proof of spam: whoever has no scripts can bring no proof of work. */
export function doubtsAbout({proof, isProofUsed, trap, fetchSite, now}: Circumstances): Doubt[] {
  const doubts: [Doubt, boolean][] = [
    ['no-proof', proof === undefined],
    ['used-proof', proof !== undefined && isProofUsed],
    ['too-fast', proof !== undefined && now - proof.issuedAt < fastest],
    ['trap', trap !== ''],
    ['cross-site', fetchSite === 'cross-site'],
  ]
  return doubts.filter(([, applies]) => applies).map(([doubt]) => doubt)
}
