import {type AddressedDocument, folders} from './addressOf.ts'
import {isOwnPart} from './ownSections.ts'

/** What a path is on our site: the place of a document's page, another address of ours, or free. */
export type AddressRead =
  | {kind: 'document'; document: AddressedDocument & {slug: string}}
  | {kind: 'own'}
  | {kind: 'free'}

const types = new Map(Object.entries(folders).map(([type, folder]) => [folder, type]))
const feedFile = /^(?:rss\.xml|atom\.xml|feed\.json)$/

/** A path decoded, in NFC, without query, `index.html` and the last slash. */
export function tidyAddress(path: string): string {
  const [withoutQuery = ''] = path.split(/[?#]/, 1)
  return decoded(withoutQuery)
    .normalize('NFC')
    .replace(/\/(?:index\.html)?$/i, '')
}

/** A path as addresses are compared: tidy, and in lower case, as many old portals took any. */
export function plainAddress(path: string): string {
  return tidyAddress(path).toLowerCase()
}

/**
 * Reads a root-relative path, the other way round from `addressOf`. Whether there is such a document only the lake
 * knows.
 */
export function readAddress(path: string): AddressRead {
  const [first, second, ...rest] = plainAddress(path).split('/').filter(Boolean)
  if (first === undefined) return {kind: 'own'}
  if (first === 'en' && rest.length === 0) return pageRead(second ?? 'en', 'en')
  if (second === undefined) return isOwnPart(first) ? {kind: 'own'} : pageRead(first, 'vi')
  const _type = types.get(first)
  if (_type === undefined) return {kind: isOwnPart(first) ? 'own' : 'free'}
  if (second === 'trang' || feedFile.test(rest[0] ?? second)) return {kind: 'own'}
  return rest.length === 0 ? {kind: 'document', document: {_type, slug: second}} : belowDocument(_type)
}

/** Only categories have pages of their own below theirs. Old portals had addresses of any depth. */
function belowDocument(type: string): AddressRead {
  return {kind: type === 'category' ? 'own' : 'free'}
}

function pageRead(slug: string, language: 'en' | 'vi'): AddressRead {
  return {kind: 'document', document: {_type: 'page', slug, language}}
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
