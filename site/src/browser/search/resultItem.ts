import {excerpt, isIn} from '../../search/excerpt.ts'
import type {Term} from '../../search/parseQuery.ts'
import {kindName} from '../../search/searchKinds.ts'
import {fieldsOf, type ShownHit, textOf} from './hitPager.ts'

/** One result: its title, the part of its text that answers, what it is and of which day. Words found are marked. */
export function resultItem(terms: readonly Term[], shown: ShownHit): HTMLLIElement {
  const {hit, document: found} = shown
  const item = document.createElement('li')
  const title = document.createElement('h2')
  const link = document.createElement('a')
  link.href = found.a
  link.append(...marked(terms, found.t, 300))
  title.append(link)
  const snippet = document.createElement('p')
  snippet.append(...marked(terms, found.s || (found.x ?? '')))
  const about = [kindName(hit.kind), hit.day && `Đăng ${hit.day.split('-').reverse().join('/')}`, ...found.m]
  item.append(title, snippet, aboutLine(terms, about.filter(Boolean)))
  const inText = terms.filter(term => !isIn(term, fieldsOf(found)))
  if (inText.length > 0) whenSeen(item, () => void quoteText(snippet, inText, shown))
  return item
}

/** Words that title and summary lack are shown where they stand in the text. */
async function quoteText(snippet: HTMLElement, terms: readonly Term[], {hit, document: found}: ShownHit) {
  const text = await textOf(hit, found)
  if (text && terms.some(term => isIn(term, [text]))) snippet.replaceChildren(...marked(terms, text))
}

function whenSeen(element: HTMLElement, act: () => void): void {
  const observer = new IntersectionObserver(entries => {
    if (!entries.some(({isIntersecting}) => isIntersecting)) return
    observer.disconnect()
    act()
  })
  observer.observe(element)
}

function aboutLine(terms: readonly Term[], parts: readonly string[]): HTMLElement {
  const line = document.createElement('p')
  line.className = 'meta'
  for (const part of parts) {
    const span = document.createElement('span')
    span.append(...marked(terms, part))
    line.append(span)
  }
  return line
}

function marked(terms: readonly Term[], text: string, length?: number): (HTMLElement | string)[] {
  return excerpt(terms, text, length).map(piece => {
    if (!piece.hit) return piece.text
    const mark = document.createElement('mark')
    mark.textContent = piece.text
    return mark
  })
}
