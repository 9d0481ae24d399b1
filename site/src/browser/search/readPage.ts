const around = 'nav, aside, script, style, form, template, [data-fragment]'
const blocks = 'p, li, h1, h2, h3, h4, td, th, dt, dd, figcaption, br, div, blockquote'
/** What a text is read without in the second place, since the index knows the blocks of text alone. */
const between = 'figure, table, figcaption'

const pages = new Map<string, Promise<string | undefined>>()

/** The text of one of our pages without what stands round it; undefined when it can't be read. */
export function readPage(address: string): Promise<string | undefined> {
  const known = pages.get(address) ?? fetchText(address).catch(() => undefined)
  pages.set(address, known)
  return known
}

async function fetchText(address: string): Promise<string | undefined> {
  const response = await fetch(address)
  if (!response.ok) return undefined
  const main = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('main')
  if (!main) return undefined
  for (const element of main.querySelectorAll(around)) element.remove()
  for (const block of main.querySelectorAll(blocks)) block.after(' ')
  const whole = main.textContent
  for (const element of main.querySelectorAll(between)) element.remove()
  return [whole, main.textContent].map(text => text.replace(/\s+/g, ' ').trim()).join(' … ')
}
