/** Of one frame: its headers, footers and columns; a column for each category, and some for other sections. */
const mostNames = 500

const htmlOf = new WeakMap<object, Map<string, string>>()

/** The HTML made from an object under a name, when it was made before. */
export function kept(of: object, name: string): string | undefined {
  return htmlOf.get(of)?.get(name)
}

/**
 * Keeps HTML, and answers it. Throws when a script is in it: Astro writes each script once in a page, so whether it is
 * in there follows from the page that happened to be rendered first.
 */
export function keep(of: object, name: string, html: string): string {
  if (html.includes('<script')) {
    throw new Error(
      `What is kept as '${name}' for many pages has a script in it. Put the script beside <Kept>.`,
    )
  }
  const names = htmlOf.get(of) ?? new Map<string, string>()
  htmlOf.set(of, names)
  if (names.size >= mostNames) names.clear()
  names.set(name, html)
  return html
}
