/**
 * Filters the list of documents as the reader types. Words match without their marks, đ too. The choices stand in the
 * address, so that a filtered list can be come back to and passed on.
 */
const form = document.querySelector<HTMLFormElement>('form[data-filter]')
const items = [...document.querySelectorAll<HTMLElement>('.documents > li')]
const count = document.querySelector<HTMLElement>('[data-filter-count]')
const nothing = document.querySelector<HTMLElement>('[data-filter-nothing]')

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'd').toLowerCase()
}

function apply(choices: URLSearchParams) {
  const words = fold(choices.get('words') ?? '')
    .split(/\s+/)
    .filter(Boolean)
  const kind = choices.get('kind')
  const year = choices.get('year')
  for (const item of items) {
    const text = fold(item.textContent ?? '')
    item.hidden =
      Boolean(kind && item.dataset.kind !== kind) ||
      Boolean(year && item.dataset.year !== year) ||
      !words.every(word => text.includes(word))
  }
  const shown = items.filter(item => !item.hidden).length
  if (count) count.textContent = `${shown} văn bản`
  if (nothing) nothing.hidden = shown > 0
}

function choicesOf(filter: HTMLFormElement): URLSearchParams {
  const chosen = [...new FormData(filter)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  )
  return new URLSearchParams(chosen)
}

function start(filter: HTMLFormElement) {
  const show = () => {
    const choices = choicesOf(filter)
    history.replaceState(null, '', choices.size > 0 ? `?${choices}` : location.pathname)
    apply(choices)
  }
  const fill = () => {
    const asked = new URLSearchParams(location.search)
    for (const field of filter.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]'))
      field.value = asked.get(field.name) ?? ''
    apply(choicesOf(filter))
  }
  filter.addEventListener('input', show)
  filter.addEventListener('submit', event => event.preventDefault())
  // Its fields are empty once the event is over.
  filter.addEventListener('reset', () => setTimeout(show))
  // A browser that comes back fills the form anew after this ran.
  window.addEventListener('pageshow', fill)
  fill()
}

if (form && items.length > 0) start(form)
