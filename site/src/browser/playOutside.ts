/** Puts a video of another place on the page once the reader asks for it; without scripts the link leads there. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-video-frame]')) {
  link.addEventListener('click', event => {
    const player = link.closest('.player')
    if (!player || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const frame = frameOf(link.dataset.videoFrame ?? '', link.dataset.videoTitle ?? '')
    player.replaceChildren(frame)
    frame.focus()
  })
}

function frameOf(address: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.title = title
  frame.allow = 'autoplay; fullscreen; picture-in-picture; encrypted-media'
  // The player refuses to play for a page that does not say where it is.
  frame.referrerPolicy = 'strict-origin-when-cross-origin'
  frame.src = `${address}?autoplay=1&rel=0`
  return frame
}
