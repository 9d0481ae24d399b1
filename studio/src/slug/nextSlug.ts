import {slugify} from '@cong/vietnamese/text'

/**
 * The slug to write after a title changed from `before` to `now`, or undefined to leave the slug alone: an
 * empty slug is filled, one that was made from the old title follows, one written by hand stays.
 */
export function nextSlug(change: {
  slug: string | undefined
  before: string
  now: string
}): string | undefined {
  const made = slugify(change.now)
  if (change.slug && change.slug !== slugify(change.before)) return undefined
  return made && made !== change.slug ? made : undefined
}
