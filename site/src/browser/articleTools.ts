/** Copy, share and print. A button that doesn't work here is hidden; the plain links stand without scripts. */
const tools = document.querySelector<HTMLElement>('[data-article-tools]')
const status = tools?.querySelector<HTMLElement>('[role=status]')
const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href

function offer(name: string, works: boolean, run: () => void) {
  const button = tools?.querySelector<HTMLButtonElement>(`button[data-tool=${name}]`)
  if (!button) return
  button.hidden = !works
  button.addEventListener('click', run)
}

offer('print', true, () => void printWhole())
offer('copy', 'clipboard' in navigator, () => {
  navigator.clipboard.writeText(address).then(
    () => say('Đã sao chép liên kết.'),
    () => say('Trình duyệt không cho sao chép. Hãy chép địa chỉ trên thanh địa chỉ.'),
  )
})
offer('share', 'share' in navigator, () => {
  // Refusing to share is the reader's right, not an error.
  navigator.share({title: document.title, url: address}).catch(() => undefined)
})

/** A picture that nobody scrolled to is not there yet; one that can't be had is printed as its text. */
async function printWhole() {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('main img')]
  for (const picture of pictures) picture.loading = 'eager'
  await Promise.allSettled(pictures.map(picture => picture.decode()))
  print()
}

function say(text: string) {
  if (status) status.textContent = text
}
