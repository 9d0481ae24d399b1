import {
  CalendarError,
  checkedJulianDay,
  fromJulianDay,
  type LunarDate,
  leapMonthOf,
  type SolarDate,
  toLunar,
  toSolar,
  weekday,
} from '@cong/vietnamese/calendar'
import {hanoiDay} from '../calendar/hanoiDay.ts'
import {html, type Markup} from '../calendar/html.ts'
import {lunarDayName, lunarMonthName, lunarYearName, solarDayName} from '../calendar/words.ts'

/** The two forms that turn dates into the other calendar. A leap month is offered in the years that have it. */
const section = document.querySelector<HTMLElement>('[data-convert]')

function field(form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement {
  const element = form.elements.namedItem(name)
  if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) return element
  throw new Error(`The form has no field '${name}'.`)
}

function number(form: HTMLFormElement, name: string): number {
  return Number(field(form, name).value.trim())
}

function readSolar(form: HTMLFormElement): SolarDate {
  return {year: number(form, 'year'), month: number(form, 'month'), day: number(form, 'day')}
}

/** A leap month's choice is written '6+'. */
function readLunar(form: HTMLFormElement): LunarDate {
  const month = field(form, 'month').value
  return {
    year: number(form, 'year'),
    month: Number.parseInt(month, 10),
    day: number(form, 'day'),
    leap: month.endsWith('+'),
  }
}

function answer(form: HTMLFormElement): Markup {
  const isSolar = form.dataset.from === 'solar'
  const solar = isSolar ? readSolar(form) : toSolar(readLunar(form))
  const julianDay = checkedJulianDay(solar)
  const lunar = toLunar(solar)
  const text = isSolar
    ? `${lunarDayName(lunar)} ${lunarYearName(lunar.year)}`
    : solarDayName(solar, weekday(julianDay))
  return html`<b>${text}</b> <a href="/lich/?nam=${solar.year}&thang=${solar.month}&ngay=${solar.day}">Mở ngày này</a>`
}

function convert(form: HTMLFormElement) {
  const output = form.querySelector('output')
  if (!output) return
  try {
    output.innerHTML = answer(form).markup
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error
    output.textContent = error.message
  }
}

function offerMonths(form: HTMLFormElement) {
  const select = field(form, 'month')
  const year = number(form, 'year')
  const leap = year >= 1900 && year <= 2199 ? leapMonthOf(year) : 0
  const months = Array.from({length: 12}, (_, index) => index + 1).flatMap(month => [
    {value: String(month), name: lunarMonthName({month, leap: false})},
    ...(month === leap ? [{value: `${month}+`, name: lunarMonthName({month, leap: true})}] : []),
  ])
  const before = select.value
  select.innerHTML = months
    .map(({value, name}) => html`<option value="${value}">${name}</option>`.markup)
    .join('')
  select.value = months.some(({value}) => value === before) ? before : '1'
}

function fill(form: HTMLFormElement, date: SolarDate | LunarDate) {
  const {year, month, day} = date
  field(form, 'year').value = String(year)
  if (form.dataset.from === 'lunar') offerMonths(form)
  field(form, 'month').value = `${month}${'leap' in date && date.leap ? '+' : ''}`
  field(form, 'day').value = String(day)
}

for (const form of section?.querySelectorAll('form') ?? []) {
  const today = fromJulianDay(hanoiDay(Date.now()))
  fill(form, form.dataset.from === 'solar' ? today : toLunar(today))
  field(form, 'year').addEventListener('input', () => {
    if (form.dataset.from === 'lunar') offerMonths(form)
  })
  form.addEventListener('submit', event => {
    event.preventDefault()
    convert(form)
  })
}
if (section) section.hidden = false
