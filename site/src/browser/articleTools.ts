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

offer('print', true, () => print())
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

function say(text: string) {
  if (status) status.textContent = text
}
