import {addressOf} from '@cong/schemas/addresses'

/** A document as the form or the lake has it; what is in its fields is anybody's guess. */
type Loose = {_type: string; slug?: unknown; language?: unknown}

/** The root-relative address of a document's public page; undefined for kinds without one and before it has a slug. */
export function publicAddress({_type, slug, language}: Loose): string | undefined {
  const current = typeof slug === 'object' && slug !== null && 'current' in slug ? slug.current : undefined
  return addressOf({
    _type,
    slug: typeof current === 'string' ? current : null,
    language: language === 'en' ? 'en' : 'vi',
  })
}
