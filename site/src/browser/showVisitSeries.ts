import {type SeriesStep, visitSeries} from '../visits/visitSeries.ts'

/** Draws the statistics: bars, a sentence and a table of the same numbers, newest first in the table. */
type Period = {period: string; visits: number}

const place = document.querySelector<HTMLElement>('[data-visit-series]')
const svgSpace = 'http://www.w3.org/2000/svg'
const format = new Intl.NumberFormat('vi-VN')
/** The whole series is in the files; nobody reads ten years of days in a table. */
const mostShown = 90

/** '2026-11-24' becomes '24/11/2026', '2026-11' becomes '11/2026'. */
function title(period: string): string {
  return period.split('-').reverse().join('/')
}

function draw(section: HTMLElement, periods: readonly Period[]): void {
  const most = Math.max(1, ...periods.map(({visits}) => visits))
  const width = 100 / Math.max(periods.length, 12)
  const bars = periods.map(({visits}, index) => {
    const bar = document.createElementNS(svgSpace, 'rect')
    const height = (visits / most) * 40
    const shape = {x: index * width, y: 40 - height, width: width * 0.8, height}
    for (const [name, value] of Object.entries(shape)) bar.setAttribute(name, value.toFixed(3))
    return bar
  })
  section.querySelector('.visit-chart')?.replaceChildren(...bars)
}

function list(section: HTMLElement, periods: readonly Period[]): void {
  const rows = periods.toReversed().map(({period, visits}) => {
    const row = document.createElement('tr')
    const head = document.createElement('th')
    head.scope = 'row'
    head.textContent = title(period)
    row.append(head)
    row.insertCell().textContent = format.format(visits)
    return row
  })
  section.querySelector('tbody')?.replaceChildren(...rows)
}

function summarise(section: HTMLElement, periods: readonly Period[]): void {
  const summary = section.querySelector('[data-visit-summary]')
  const best = periods.reduce<Period | undefined>((a, b) => (a && a.visits >= b.visits ? a : b), undefined)
  if (!summary) return
  const sum = periods.reduce((total, {visits}) => total + visits, 0)
  summary.textContent = best
    ? `${format.format(sum)} lượt, từ ${title(periods[0]?.period ?? '')} đến ${title(periods.at(-1)?.period ?? '')}; nhiều nhất ${format.format(best.visits)} lượt (${title(best.period)}).`
    : 'Chưa có lượt truy cập nào.'
}

async function start(section: HTMLElement): Promise<void> {
  const response = await fetch('/api/visits/series.json')
  if (!response.ok) return
  const {days} = (await response.json()) as {days: [string, number][]}
  const form = section.querySelector('form')
  const show = () => {
    const step = String(form ? new FormData(form).get('step') : 'ngay') as SeriesStep
    const periods = visitSeries(
      days.map(([day, visits]) => ({day, visits})),
      step,
    )
    draw(section, periods.slice(-mostShown))
    list(section, periods.slice(-mostShown))
    summarise(section, periods)
    for (const part of section.querySelectorAll('.visit-chart, table'))
      part.toggleAttribute('hidden', periods.length === 0)
  }
  form?.addEventListener('input', show)
  section.hidden = false
  show()
}

if (place) {
  start(place).catch(() => {
    // The files to download stay.
  })
}
