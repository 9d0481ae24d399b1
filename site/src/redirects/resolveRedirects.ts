import {type AddressedDocument, addressOf, plainAddress, readAddress} from '@cong/schemas/addresses'
import type {RedirectsQueryResult} from '@cong/schemas/types'
import {safeAddress} from '../richText/safeAddress.ts'

/** An old address, with its query when it had one, and where it leads: an address of ours or of another site. */
export type Redirect = {
  from: string
  to: string
  /** What stood below the old address moved along: a category's further pages and feeds. */
  withAllBelow: boolean
}

type Row = Pick<RedirectsQueryResult[number], 'from' | 'to' | 'leadsToDocument'> & {
  document: (AddressedDocument & {isPublic: boolean | null}) | null
}

/** Longest name of a file or folder that every disk takes, with room for the encoding of Vietnamese letters. */
const longestPart = 200

/**
 * The redirects that hold, each leading to its end without a detour. Left out are those whose old address is a page again,
 * those that lead to nothing public, and those that lead back to themselves. `livePages` are documents that the public may
 * read, by `livePagesQuery` for `slugsToCheck`.
 */
export function resolveRedirects(
  rows: readonly Row[],
  livePages: readonly AddressedDocument[],
): readonly Redirect[] {
  const live = new Set(livePages.map(page => plainAddress(addressOf(page) ?? '')))
  const steps = new Map<string, Redirect>()
  for (const row of rows) {
    const key = keyOf(row.from)
    const to = targetOf(row)
    if (to === undefined || steps.has(key) || live.has(key) || !mayMove(row.from)) continue
    steps.set(key, {from: row.from, to, withAllBelow: row.document?._type === 'category'})
  }
  return [...steps.values()].flatMap(step => {
    const to = endOf(step, steps)
    return to === undefined ? [] : [{...step, to}]
  })
}

/** The slugs that old addresses would have, were they pages now. */
export function slugsToCheck(rows: readonly Pick<Row, 'from'>[]): string[] {
  const slugs = rows.flatMap(({from}) => {
    const read = from.includes('?') ? undefined : readAddress(from)
    return read?.kind === 'document' ? [read.document.slug] : []
  })
  return [...new Set(slugs)].sort()
}

function targetOf({to, document, leadsToDocument}: Row): string | undefined {
  if (leadsToDocument) return document?.isPublic ? addressOf(document) : undefined
  const address = safeAddress(to)
  return address && /^(?:\/|https?:)/i.test(address) ? address : undefined
}

function mayMove(from: string): boolean {
  const path = plainAddress(from)
  const parts = path.split('/')
  if (!from.startsWith('/') || parts.some(part => part === '.' || part === '..' || part.length > longestPart))
    return false
  return from.includes('?') || readAddress(from).kind !== 'own'
}

/** Follows redirects that lead to redirects; undefined when they run in a circle. */
function endOf(step: Redirect, steps: ReadonlyMap<string, Redirect>): string | undefined {
  const seen = new Set([keyOf(step.from)])
  let {to} = step
  for (let next = steps.get(keyOf(to)); next !== undefined; next = steps.get(keyOf(to))) {
    to = next.to
    if (seen.has(keyOf(next.from))) return undefined
    seen.add(keyOf(next.from))
  }
  return to
}

function keyOf(address: string): string {
  const query = address.split('#', 1)[0]?.split('?', 2)[1]
  return query === undefined ? plainAddress(address) : `${plainAddress(address)}?${query.toLowerCase()}`
}
