// A written Vietnamese syllable without its marks: what may begin it, its vowels, what may end it.
const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?'
const nucleus =
  '(?:uyeu|uoi|uou|oai|oao|oay|oeo|uai|uay|uya|uye|uyu|ieu|yeu|[ae]o|[aeo]u|[aeo]i|[au]y|i[aeu]|o[aeo]|u[aeiouy]|y[ae]|[aeiouy])'
const coda = '(?:ch|ng|nh|[cmnpt])?'
const syllable = new RegExp(`^${onset}${nucleus}${coda}$`)

/** Names and loan words that stand in Vietnamese text as they are. */
const known = new Set(
  'ctrl alt shift enter thg pdf odf zip word excel rss groq json raw published drafts production api url id http https vnd covid facebook youtube sanity studio video album email'.split(
    ' ',
  ),
)

/** Words of `text` that no Vietnamese reader would take for Vietnamese, such as `Delete`; addresses, initials and figures are no words. */
export function foreignWords(text: string): string[] {
  // A key whose text is missing: `presence.tooltip.one-without-release`.
  if (/^[a-z-]+(?:\.[a-z0-9_-]+){2,}$/.test(text)) return [text]
  const prose = text.replaceAll(/\S+[@/_.]\S+/gu, ' ')
  return (prose.match(/\p{L}{3,}/gu) ?? []).filter(word => {
    const plain = word.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase()
    return !syllable.test(plain) && !known.has(plain)
  })
}
