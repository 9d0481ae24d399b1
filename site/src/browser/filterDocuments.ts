/** Filters the list of documents as the reader types. Words match without their marks, đ too. */
const form = document.querySelector<HTMLFormElement>('form[data-filter]')
const items = [...document.querySelectorAll<HTMLElement>('.documents > li')]
const count = document.querySelector<HTMLElement>('[data-filter-count]')

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'd').toLowerCase()
}

function apply(choices: FormData) {
  const words = fold(String(choices.get('words') ?? ''))
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
}

if (form && items.length > 0) {
  form.hidden = false
  form.addEventListener('input', () => apply(new FormData(form)))
  form.addEventListener('submit', event => event.preventDefault())
  apply(new FormData(form))
}
