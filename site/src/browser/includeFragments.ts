/**
 * Puts shared blocks such as the latest news into pages that were built before them. The place keeps its height
 * while it waits, and holds a link to the list for readers without scripts.
 */
for (const place of document.querySelectorAll<HTMLElement>('[data-fragment]')) {
  const address = place.dataset.fragment
  if (!address) continue
  fetch(address)
    .then(response => (response.ok ? response.text() : Promise.reject(new Error(String(response.status)))))
    .then(html => {
      const fragment = new DOMParser().parseFromString(html, 'text/html')
      place.replaceChildren(...fragment.body.childNodes)
    })
    .catch(() => {
      // The link to the list stays.
    })
}
