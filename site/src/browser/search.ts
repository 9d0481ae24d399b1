import {countMatches, excerpt, parseQuery, type Term} from '../search/matchText.ts'
import {type SearchDocument, searchFolder} from '../search/searchIndex.ts'

/**
 * Finds every document that holds all the words. First the short files (titles, summaries), whose hits show at once;
 * then the texts, month by month. Order: words as typed with their marks, hits in the title, then the newest.
 */
type Entry = {document: SearchDocument; text: string}
type Hit = Entry & {score: number}

const form = document.querySelector<HTMLFormElement>('form[data-search]')
const status = document.querySelector<HTMLElement>('[data-search-status]')
const list = document.querySelector<HTMLElement>('[data-search-results]')
const most = 50

let entries: Promise<Entry[]> | undefined
let texts: Promise<void> | undefined

const load = async <Value>(name: string): Promise<Value> => {
  const response = await fetch(`${searchFolder}${name}.json`)
  if (!response.ok) throw new Error(`${name}: ${response.status}`)
  return response.json() as Promise<Value>
}

async function loadEntries(): Promise<Entry[]> {
  const keys = await load<string[]>('muc-luc')
  const short = await Promise.all(keys.map(key => load<SearchDocument[]>(`ngan-${key}`)))
  const all = short.map(documents => documents.map(document => ({document, text: ''})))
  texts = Promise.all(
    keys.map(async (key, index) => {
      const long = await load<string[]>(`dai-${key}`)
      for (const [place, text] of long.entries()) {
        const entry = all[index]?.[place]
        if (entry) entry.text = text
      }
    }),
  ).then(() => undefined)
  return all.flat()
}

function score(terms: readonly Term[], {document, text}: Entry): number {
  const title = countMatches(terms, document.t)
  const whole = countMatches(terms, `${document.t}\n${document.s}\n${text}`)
  if (!whole.found.every(Boolean)) return 0
  return 1 + whole.exact * 1000 + title.found.filter(Boolean).length * 10 + title.exact * 5
}

async function search(run: number) {
  if (!form || !list || !status) return
  const choices = new FormData(form)
  const terms = parseQuery(String(choices.get('q') ?? ''))
  list.replaceChildren()
  status.textContent = ''
  if (terms.length === 0) return
  status.textContent = 'Đang tìm…'
  entries ??= loadEntries()
  const all = await entries
  offerChoices(all)
  show(terms, choices, all, false)
  await texts
  if (run === runs) show(terms, choices, all, true)
}

function show(terms: readonly Term[], choices: FormData, all: readonly Entry[], complete: boolean) {
  const kind = choices.get('kind')
  const year = String(choices.get('year') ?? '')
  const hits: Hit[] = all
    .filter(({document}) => (!kind || document.k === kind) && document.d.startsWith(year))
    .map(entry => ({...entry, score: score(terms, entry)}))
    .filter(hit => hit.score > 0)
    .sort((a, b) => b.score - a.score || (a.document.d < b.document.d ? 1 : -1))
  list?.replaceChildren(...hits.slice(0, most).map(hit => row(terms, hit)))
  const shown = hits.length > most ? `, hiện ${most} kết quả đầu` : ''
  if (status && (complete || hits.length > 0))
    status.textContent =
      hits.length > 0 ? `${hits.length} kết quả${shown}` : 'Không tìm thấy. Hãy thử ít từ hơn.'
}

function row(terms: readonly Term[], {document: found, text}: Hit): HTMLElement {
  const item = document.createElement('li')
  const title = document.createElement('h2')
  const link = document.createElement('a')
  link.href = found.a
  link.append(...marked(terms, found.t, 300))
  title.append(link)
  const where = document.createElement('p')
  where.className = 'meta'
  where.textContent = [found.k, found.d.split('-').reverse().join('/')].filter(Boolean).join(', ')
  const part = document.createElement('p')
  const inSummary = countMatches(terms, found.s).found.some(Boolean)
  part.append(...marked(terms, inSummary || !text ? found.s : text, 220))
  item.append(title, part, where)
  return item
}

function marked(terms: readonly Term[], text: string, length: number): (HTMLElement | string)[] {
  return excerpt(terms, text, length).map(piece => {
    if (!piece.hit) return piece.text
    const mark = document.createElement('mark')
    mark.textContent = piece.text
    return mark
  })
}

function offerChoices(all: readonly Entry[]) {
  const fill = (name: string, values: readonly string[]) => {
    const select = form?.querySelector<HTMLSelectElement>(`select[name=${name}]`)
    if (!select || select.options.length > 1) return
    for (const value of new Set(values)) if (value) select.add(new Option(value, value))
  }
  fill('kind', all.map(({document}) => document.k).sort(new Intl.Collator('vi').compare))
  fill(
    'year',
    all
      .map(({document}) => document.d.slice(0, 4))
      .sort()
      .reverse(),
  )
}

let runs = 0
function start() {
  runs += 1
  search(runs).catch(() => {
    entries = undefined
    if (status) status.textContent = 'Chưa tải được dữ liệu tìm kiếm. Hãy thử lại sau ít phút.'
  })
}

if (form) {
  const field = form.querySelector<HTMLInputElement>('input[name=q]')
  if (field) field.value = new URLSearchParams(location.search).get('q') ?? ''
  form.addEventListener('submit', event => {
    event.preventDefault()
    history.replaceState(null, '', `?q=${encodeURIComponent(field?.value ?? '')}`)
    start()
  })
  form.addEventListener('change', start)
  start()
}
