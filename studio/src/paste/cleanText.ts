import {decodeLegacy, toNfc} from '@cong/vietnamese/text'

/** Pasted lines as the site keeps them: composed (NFC), and readable when typed in a TCVN3 or VNI font. */
export function cleanLines(text: string): string {
  return text
    .split('\n')
    .map(line => toNfc(decodeLegacy(line).text))
    .join('\n')
}

/**
 * Pasted HTML with each piece of its text cleaned and its tags as they were; the same string when nothing in
 * it needed cleaning.
 */
export function cleanHtml(html: string, parse: (html: string) => Document): string {
  const page = parse(html)
  let changed = false
  for (const node of textNodes(page)) {
    const cleaned = cleanLines(node.data)
    changed ||= cleaned !== node.data
    node.data = cleaned
  }
  return changed ? page.documentElement.outerHTML : html
}

function textNodes(page: Document): Text[] {
  const walker = page.createTreeWalker(page.documentElement, 4 /* NodeFilter.SHOW_TEXT */)
  const nodes: Text[] = []
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  return nodes
}
