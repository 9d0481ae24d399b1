import type {Language} from '../language.ts'

/** For whom the text is set: a page of the site, or a feed, where addresses must be whole and pictures simple. */
export type TextTarget = {kind: 'page'; language?: Language} | {kind: 'feed'; siteUrl: string}

/** The language of a text; feeds are Vietnamese. */
export function languageOf(target: TextTarget): Language {
  return (target.kind === 'page' && target.language) || 'vi'
}

/** Feeds are read far from the site: a path of ours becomes a whole address there. */
export function absolute(address: string, target: TextTarget): string {
  return target.kind === 'feed' && address.startsWith('/') ? `${target.siteUrl}${address}` : address
}
