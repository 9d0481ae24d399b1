import {firstDay, fromJulianDay, lastDay, toJulianDay} from '@cong/vietnamese/calendar'
import {firstYear, lastYear, monthAddress} from '../calendar/calendarAddresses.ts'
import type {CalendarContent} from '../calendar/calendarContent.ts'
import {hanoiDay, untilNextDay} from '../calendar/hanoiDay.ts'
import {monthHtml, monthTitle} from '../calendar/monthHtml.ts'
import {moveDay} from '../calendar/moveDay.ts'
import {yearHtml, yearTitle} from '../calendar/yearHtml.ts'

/**
 * Makes a calendar page live: today is marked, a day opens in the panel, keys walk over days, months and years, and
 * `/lich/` draws the month of today or the one its query names (`nam`, `thang`, `ngay`).
 */
const root = document.querySelector<HTMLElement>('[data-calendar]')
const place = root?.querySelector<HTMLElement>('[data-calendar-view]')

function start(root: HTMLElement, place: HTMLElement) {
  const content: CalendarContent = JSON.parse(root.dataset.calendar ?? '{}')
  const suffix = document.title.slice(document.title.lastIndexOf(' | '))
  let chosen: number | undefined

  function drawMonth(julianDay: number) {
    const {year, month, day} = fromJulianDay(julianDay)
    const view = {year, month, day, today: hanoiDay(Date.now())}
    const hadFocus = document.activeElement?.matches('[data-calendar-view] a[data-day]')
    chosen = julianDay
    place.innerHTML = monthHtml(view, content).markup
    document.title = monthTitle(view) + suffix
    enliven(julianDay)
    if (hadFocus) place.querySelector<HTMLElement>(`a[data-day="${julianDay}"]`)?.focus()
  }

  function drawYear(year: number) {
    chosen = undefined
    place.innerHTML = yearHtml(year, content).markup
    document.title = yearTitle(year) + suffix
    enliven()
  }

  /** Adds what only a script can keep true: the grid's roles, the one tab stop, today, the print button. */
  function enliven(julianDay?: number) {
    for (const button of place.querySelectorAll<HTMLElement>('[data-print]')) {
      button.hidden = false
      button.addEventListener('click', () => print())
    }
    const grid = place.querySelector('.month-grid')
    grid?.setAttribute('role', 'grid')
    for (const link of grid?.querySelectorAll('a') ?? []) {
      const isChosen = Number(link.dataset.day) === julianDay
      link.tabIndex = isChosen ? 0 : -1
      link.parentElement?.setAttribute('aria-selected', String(isChosen))
    }
    const today = hanoiDay(Date.now())
    for (const cell of place.querySelectorAll(`.small-month [data-day="${today}"]`))
      cell.classList.add('is-today')
  }

  function choose(julianDay: number) {
    const before = chosen === undefined ? undefined : fromJulianDay(chosen)
    const {year, month} = fromJulianDay(julianDay)
    drawMonth(julianDay)
    if (before?.year !== year || before.month !== month)
      history.pushState(julianDay, '', monthAddress(year, month))
  }

  function drawFromAddress() {
    const asked = askedFor(new URLSearchParams(location.search))
    if (asked?.month) return drawMonth(toJulianDay({year: asked.year, month: asked.month, day: asked.day}))
    if (asked) return drawYear(asked.year)
    drawMonth(hanoiDay(Date.now()))
  }

  function draw() {
    const {year, month} = root.dataset
    if (root.dataset.start !== undefined) return drawFromAddress()
    if (!year || !month) return enliven()
    const today = hanoiDay(Date.now())
    const {year: thisYear, month: thisMonth} = fromJulianDay(today)
    const isThisMonth = thisYear === Number(year) && thisMonth === Number(month)
    drawMonth(isThisMonth ? today : toJulianDay({year: Number(year), month: Number(month), day: 1}))
  }

  place.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-day]') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    choose(Number(link.dataset.day))
  })
  place.addEventListener('keydown', event => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-day]') : null
    if (!link || event.ctrlKey || event.metaKey || event.altKey) return
    const next = moveDay(Number(link.dataset.day), event.key, event.shiftKey)
    if (next === undefined) return
    event.preventDefault()
    if (next >= firstDay && next <= lastDay) choose(next)
  })
  addEventListener('popstate', event => {
    if (typeof event.state === 'number') drawMonth(event.state)
    else draw()
  })
  const turn = () => {
    setTimeout(() => {
      if (chosen !== undefined) drawMonth(chosen)
      turn()
    }, untilNextDay(Date.now()))
  }
  draw()
  place.classList.add('is-drawn')
  turn()
}

function askedFor(query: URLSearchParams): {year: number; month?: number; day: number} | undefined {
  const [year, month, day] = ['nam', 'thang', 'ngay'].map(name => Number(query.get(name)))
  if (!year || !Number.isInteger(year) || year < firstYear || year > lastYear) return undefined
  if (!month || !Number.isInteger(month) || month < 1 || month > 12) return {year, day: 1}
  const days = toJulianDay({year, month: month + 1, day: 1}) - toJulianDay({year, month, day: 1})
  return {year, month, day: day && Number.isInteger(day) && day >= 1 && day <= days ? day : 1}
}

if (root && place) start(root, place)
