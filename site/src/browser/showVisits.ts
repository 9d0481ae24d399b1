/** Counts the visit and shows the three numbers: one request without a body, made when the page is there and seen. */
type Numbers = Record<string, number | null>

const format = new Intl.NumberFormat('vi-VN')

function show(numbers: Numbers): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-visits-number]')) {
    const number = numbers[place.dataset.visitsNumber ?? '']
    if (typeof number === 'number') place.textContent = format.format(number)
  }
}

function count(): void {
  fetch('/api/visits', {method: 'POST', priority: 'low'})
    .then(response => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
    .then(show)
    .catch(() => {
      // The dashes and the link to the statistics stay.
    })
}

// A page that the browser renders ahead is nobody's visit until it is shown.
if ('prerendering' in document && document.prerendering) {
  document.addEventListener('prerenderingchange', count, {once: true})
} else {
  count()
}
