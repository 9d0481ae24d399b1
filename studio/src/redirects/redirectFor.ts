import type {SanityDocument} from 'sanity'
import {publicAddress} from './publicAddress.ts'

/** A document that leads from an old address to another document, wherever that one moves. */
export type Redirect = {
  _id: string
  _type: 'redirect'
  from: string
  document: {_type: 'reference'; _ref: string; _weak: true}
  note: string
}

/** The redirect to write when `draft` is published over `published`; undefined when the address stays. */
export function redirectFor(
  published: SanityDocument | null,
  draft: SanityDocument | null,
): Redirect | undefined {
  const from = published && publicAddress(published)
  const to = draft && publicAddress(draft)
  if (!from || !to || from === to) return undefined
  return {
    _id: `redirect${from.replaceAll('/', '-').replace(/-$/, '')}`,
    _type: 'redirect',
    from,
    document: {_type: 'reference', _ref: published._id, _weak: true},
    note: 'Tự ghi khi đổi đường dẫn của bài đã đăng.',
  }
}
