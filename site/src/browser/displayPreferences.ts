/** The reader's choices of theme, text size and contrast: kept in the browser, sent nowhere. */
const panel = document.querySelector<HTMLFormElement>('[data-display]')

for (const input of panel?.querySelectorAll<HTMLInputElement>('input') ?? []) {
  input.checked = (document.documentElement.dataset[input.name] ?? '') === input.value
}

panel?.addEventListener('change', event => {
  if (!(event.target instanceof HTMLInputElement)) return
  const {name, value} = event.target
  if (value) document.documentElement.dataset[name] = value
  else delete document.documentElement.dataset[name]
  try {
    if (value) localStorage.setItem(`cong-${name}`, value)
    else localStorage.removeItem(`cong-${name}`)
  } catch {
    // Storage is closed to us: the choice holds for this page.
  }
})

// A panel that floats over the page closes when the reader turns to something else.
document.addEventListener('click', event => {
  for (const open of document.querySelectorAll<HTMLDetailsElement>('details[data-floating][open]')) {
    if (event.target instanceof Node && !open.contains(event.target)) open.open = false
  }
})
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return
  const open = document.querySelector<HTMLDetailsElement>('details[data-floating][open]')
  if (!open) return
  open.open = false
  open.querySelector('summary')?.focus()
})
