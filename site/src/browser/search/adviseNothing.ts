import type {Term} from '../../search/parseQuery.ts'
import type {SearchResult} from '../../search/searchIndex.ts'
import {addressOfChoices, type SearchChoices} from './searchChoices.ts'

type Advice = {text: string; href: string}

/** What a reader who found nothing may try next, likeliest first. */
export function adviseNothing(
  choices: SearchChoices,
  terms: readonly Term[],
  result: SearchResult,
): HTMLElement {
  const box = document.createElement('div')
  box.className = 'prose'
  const list = document.createElement('ul')
  const advice = [...withoutFilter(choices, result), ...withFewerWords(choices, terms, result), ...elsewhere]
  for (const {text, href} of advice) {
    const item = document.createElement('li')
    const link = document.createElement('a')
    link.href = href
    link.textContent = text
    item.append(link)
    list.append(item)
  }
  const intro = document.createElement('p')
  intro.textContent = 'Bạn có thể thử:'
  box.append(intro, list)
  return box
}

const elsewhere: Advice[] = [
  {text: 'Xem tin bài theo tháng đăng', href: '/luu-tru/'},
  {text: 'Xem sơ đồ trang', href: '/so-do-trang/'},
  {text: 'Gửi câu hỏi cho cơ quan', href: '/gop-y/'},
]

function withoutFilter(choices: SearchChoices, {unfiltered}: SearchResult): Advice[] {
  if (unfiltered === 0) return []
  const href = addressOfChoices({...choices, loai: '', tu: '', den: ''})
  return [{text: `Tìm ở mọi loại và mọi ngày (${unfiltered} kết quả)`, href}]
}

/** Words that stand nowhere are left out; when all stand somewhere, phrases are loosened or words left out by turns. */
function withFewerWords(choices: SearchChoices, terms: readonly Term[], {counts}: SearchResult): Advice[] {
  const typed = terms.map(({tokens}) => tokens.map(({exact}) => exact).join(' '))
  const quoted = typed.map((text, at) => ((terms[at]?.tokens.length ?? 0) > 1 ? `"${text}"` : text))
  const search = (q: string, text: string): Advice[] =>
    q === '' ? [] : [{text, href: addressOfChoices({...choices, q})}]
  const missing = typed.filter((_, at) => counts[at] === 0)
  const phrases = quoted.some(text => text.startsWith('"'))
  if (phrases) return search(typed.join(' '), 'Tìm các chữ này mà không cần đứng liền nhau')
  const without = (at: number) => quoted.toSpliced(at, 1).join(' ')
  if (missing.length > 0) {
    const q = quoted.filter((_, at) => counts[at] !== 0).join(' ')
    return search(q, `Bỏ ${missing.map(word => `“${word}”`).join(', ')}, không trang nào có`)
  }
  return typed.slice(0, 4).flatMap((word, at) => search(without(at), `Bỏ “${word}”`))
}
