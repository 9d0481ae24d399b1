import {slugify} from '@cong/vietnamese/text'
import type {NamedLink} from '../content/card.ts'

/** Tags as links. Spellings that share one slug share one page; a tag of marks alone has none and is left out. */
export function tagLinks(tags: readonly (string | null)[] | null): NamedLink[] {
  const links = new Map<string, NamedLink>()
  for (const tag of tags ?? []) {
    const slug = tag ? slugify(tag) : ''
    if (tag && slug && !links.has(slug)) links.set(slug, {title: tag, href: `/the/${slug}/`})
  }
  return [...links.values()]
}
