import type {HolidaySettings} from '@cong/vietnamese/holidays'
import {blockHtml} from '../calendar/blockHtml.ts'
import {hanoiDay, untilNextDay} from '../calendar/hanoiDay.ts'

/**
 * Today beside the home page's news. It turns at Hanoi's midnight, wherever the reader is and however long the page stays
 * open; a computer that slept over midnight turns when the page is seen again.
 */
const block = document.querySelector<HTMLElement>('[data-today]')
let shown = 0
let timer = 0

function draw(place: HTMLElement, settings: HolidaySettings) {
  const now = Date.now()
  const today = hanoiDay(now)
  if (today !== shown) place.innerHTML = blockHtml(today, settings).markup
  shown = today
  clearTimeout(timer)
  timer = window.setTimeout(() => draw(place, settings), untilNextDay(now))
}

if (block) {
  const settings: HolidaySettings = JSON.parse(block.dataset.today ?? '{}')
  draw(block, settings)
  document.addEventListener('visibilitychange', () => draw(block, settings))
}
