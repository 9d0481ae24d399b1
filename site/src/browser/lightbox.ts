/**
 * Shows the photos of a gallery in full size, one at a time, in a modal dialog. Without scripts each photo is a link
 * to its file. Keys: arrows, Home, End, Escape; focus returns to the photo that was opened last.
 */
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-photo]')]
const dialog = document.querySelector<HTMLDialogElement>('dialog.lightbox')
let current = 0

if (dialog && links.length > 0) {
  const image = new Image()
  dialog.querySelector('.lightbox-photo')?.append(image)
  const caption = dialog.querySelector('.lightbox-caption')
  const count = dialog.querySelector('[data-count]')

  const show = (index: number) => {
    current = (index + links.length) % links.length
    const link = links[current]
    if (!link) return
    image.src = link.href
    image.alt = link.querySelector('picture img')?.getAttribute('alt') ?? ''
    if (caption) caption.textContent = link.dataset.photo ?? ''
    if (count) count.textContent = `Ảnh ${current + 1} trên ${links.length}`
  }
  const steps: Record<string, () => number> = {
    ArrowRight: () => current + 1,
    ArrowLeft: () => current - 1,
    Home: () => 0,
    End: () => links.length - 1,
  }

  for (const [index, link] of links.entries()) {
    link.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      show(index)
      dialog.showModal()
    })
  }
  dialog.addEventListener('keydown', event => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    show(step())
  })
  dialog.querySelector('[data-step=next]')?.addEventListener('click', () => show(current + 1))
  dialog.querySelector('[data-step=previous]')?.addEventListener('click', () => show(current - 1))
  dialog.querySelector('[data-step=close]')?.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => links[current]?.focus())
}
