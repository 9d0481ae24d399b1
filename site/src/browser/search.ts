import {parseQuery, type Term} from '../search/parseQuery.ts'
import {searchFolder} from '../search/searchFiles.ts'
import {SearchIndex} from '../search/searchIndex.ts'
import {adviseNothing} from './search/adviseNothing.ts'
import {HitPager} from './search/hitPager.ts'
import {resultItem} from './search/resultItem.ts'
import {
  addressOfChoices,
  fillForm,
  filterOf,
  readChoices,
  type SearchChoices,
} from './search/searchChoices.ts'

/** The search page: what is asked stands in the address, the index is files, and no word typed leaves the browser. */
const atATime = 10

const form = document.querySelector<HTMLFormElement>('form[data-search]')
const status = document.querySelector<HTMLElement>('[data-search-status]')
const list = document.querySelector<HTMLElement>('[data-search-results]')
const more = document.querySelector<HTMLButtonElement>('[data-search-more]')
const help = document.querySelector<HTMLElement>('[data-search-help]')
const nothing = document.querySelector<HTMLElement>('[data-search-nothing]')

const index = new SearchIndex(async name => {
  const response = await fetch(`${searchFolder}${name}.json`)
  if (!response.ok) throw new Error(`${name}: ${response.status}`)
  return response.json() as Promise<unknown>
})

/** Of several searches under way, only the last one may show. */
let runs = 0
let pager: HitPager | undefined
let shownTerms: readonly Term[] = []

async function search(choices: SearchChoices, run: number): Promise<void> {
  const terms = parseQuery(choices.q)
  clear(terms.length === 0)
  if (terms.length === 0) return
  say('Đang tìm…')
  const result = await index.find(terms, filterOf(choices))
  const found = new HitPager(terms, result.hits)
  const first = await found.next(atATime)
  if (run !== runs) return
  pager = found
  shownTerms = terms
  show(first)
  if (first.length === 0) nothing?.append(adviseNothing(choices, terms, result))
}

function clear(isEmpty: boolean): void {
  list?.replaceChildren()
  nothing?.replaceChildren()
  pager = undefined
  if (more) more.hidden = true
  if (help) help.hidden = !isEmpty
  say('')
}

function show(hits: Awaited<ReturnType<HitPager['next']>>): HTMLElement | undefined {
  const items = hits.map(hit => resultItem(shownTerms, hit))
  list?.append(...items)
  const {count = 0, isRough = false, hasMore = false} = pager ?? {}
  say(count === 0 ? 'Không tìm thấy trang nào.' : `${isRough ? 'Khoảng' : 'Có'} ${count} kết quả.`)
  if (more) more.hidden = !hasMore
  return items[0]
}

function say(text: string): void {
  if (status) status.textContent = text
}

function run(choices: SearchChoices): void {
  runs += 1
  search(choices, runs).catch(fail)
}

function fail(): void {
  say('Chưa tải được dữ liệu tìm kiếm. Hãy thử lại sau ít phút.')
}

async function showMore(): Promise<void> {
  const current = pager
  const hits = (await current?.next(atATime)) ?? []
  if (current !== pager) return
  show(hits)?.querySelector('a')?.focus()
}

function start(searchForm: HTMLFormElement): void {
  const ofAddress = () => readChoices(new URLSearchParams(location.search))
  const ask = () => {
    const choices = readChoices(new FormData(searchForm))
    history.pushState(null, '', addressOfChoices(choices))
    run(choices)
  }
  searchForm.addEventListener('submit', event => {
    event.preventDefault()
    ask()
  })
  searchForm.addEventListener('change', event => {
    if (event.target instanceof HTMLSelectElement || (event.target as HTMLInputElement).type === 'date') ask()
  })
  addEventListener('popstate', () => {
    fillForm(searchForm, ofAddress())
    run(ofAddress())
  })
  more?.addEventListener('click', () => void showMore().catch(fail))
  fillForm(searchForm, ofAddress())
  run(ofAddress())
  const {loai, tu, den} = ofAddress()
  const filter = searchForm.querySelector<HTMLDetailsElement>('[data-search-filter]')
  if (filter) filter.open = `${loai}${tu}${den}` !== ''
}

if (form) start(form)
