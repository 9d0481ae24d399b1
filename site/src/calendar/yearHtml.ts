import {fromJulianDay, leapMonthOf, newYearDay, solarTermsOf} from '@cong/vietnamese/calendar'
import {type HolidayOccurrence, holidaysOf} from '@cong/vietnamese/holidays'
import {calendarYears, firstYear, lastYear, monthAddress, yearAddress} from './calendarAddresses.ts'
import type {CalendarContent} from './calendarContent.ts'
import type {DayFacts} from './dayFacts.ts'
import {forecastNote} from './dayHtml.ts'
import {html, type Markup} from './html.ts'
import {monthFacts} from './monthFacts.ts'
import {lunarMonthName, lunarYearName, termMoment} from './words.ts'

/** Title of a year's page. */
export function yearTitle(year: number): string {
  return `Lịch năm ${year}, ${lunarYearName(year)}`
}

/** A year: twelve small months with both dates, the days off, all holidays and the twenty-four terms. */
export function yearHtml(year: number, content: CalendarContent): Markup {
  const months = Array.from({length: 12}, (_, index) => monthFacts(year, index + 1, content))
  const holidays = holidaysOf(year, content.holidays)
  return html`<header class="month-head">
<h1>${yearTitle(year)}</h1>
<p class="month-lunar">${newYearText(year)}</p>
${yearWays(year)}
</header>
<div class="year-months">${months.map(smallMonthHtml)}</div>
<p class="calendar-office">${content.office}</p>
${months.flat().some(day => day.isForecast) && html`<p class="note">${forecastNote}</p>`}
<div class="year-lists">
${listHtml(
  'Ngày nghỉ',
  holidays.filter(({dayOff}) => dayOff),
)}
${listHtml(
  'Ngày lễ, ngày kỷ niệm',
  holidays.filter(({dayOff}) => !dayOff),
)}
${yearTermsHtml(year)}
</div>`
}

function newYearText(year: number): string {
  const {day, month} = fromJulianDay(newYearDay(year))
  const leap = leapMonthOf(year)
  const leapText = leap > 0 ? `, có ${lunarMonthName({month: leap, leap: true})}` : ''
  return `Mùng 1 Tết ${lunarYearName(year).slice(4)} là ngày ${day}/${month}/${year}${leapText}`
}

function yearWays(year: number): Markup {
  const way = (to: number, rel: string, text: Markup) =>
    to >= firstYear &&
    to <= lastYear &&
    html`<a class="button" rel="${rel}" href="${yearAddress(to)}">${text}</a>`
  return html`<nav class="calendar-ways" aria-label="Chuyển năm">
${way(year - 1, 'prev', html`<span aria-hidden="true">←</span> Năm ${year - 1}`)}
${way(year + 1, 'next', html`Năm ${year + 1} <span aria-hidden="true">→</span>`)}
<a class="button" href="/lich/">Tháng này</a>
${calendarYears.includes(year) && html`<a class="button" href="/lich/ngay-le-${year}.ics">Tải ngày lễ (ICS)</a>`}
<button class="needs-script" type="button" data-print>In cả năm</button>
</nav>`
}

function smallMonthHtml(days: readonly DayFacts[]): Markup {
  const first = days[0]
  if (!first) return html``
  const {year, month} = first.solar
  const cells = [...Array.from({length: (first.weekday + 6) % 7}, () => undefined), ...days]
  const weeks = Array.from({length: 6}, (_, week) =>
    Array.from({length: 7}, (_, index) => cells[week * 7 + index]),
  )
  return html`<table class="small-month">
<caption><a class="quiet-link" href="${monthAddress(year, month)}">Tháng ${month}</a></caption>
<thead><tr>${['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'].map(name => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${weeks.map(week => html`<tr>${week.map(smallDayHtml)}</tr>`)}</tbody>
</table>`
}

function smallDayHtml(day: DayFacts | undefined): Markup {
  if (!day) return html`<td></td>`
  const {solar, lunar, isDayOff, weekday, julianDay} = day
  const states = [
    (isDayOff || weekday === 0) && 'is-off',
    isDayOff && 'is-holiday',
    (lunar.day === 1 || lunar.day === 15) && 'is-moon',
  ].filter(Boolean)
  return html`<td class="${states.join(' ')}" data-day="${julianDay}"><b>${solar.day}</b> <span>${lunar.day}${(lunar.day === 1 || solar.day === 1) && `/${lunar.month}${lunar.leap ? 'N' : ''}`}</span></td>`
}

function listHtml(title: string, holidays: readonly HolidayOccurrence[]): Markup {
  return html`<section><h2>${title}</h2><ul class="plain notable">${holidays.map(
    ({name, date, source, dayOff}) =>
      html`<li><span class="notable-date">${date.day}/${date.month}</span><div><p${dayOff && html` class="is-off"`}>${name}<small>${source}</small></p></div></li>`,
  )}</ul></section>`
}

function yearTermsHtml(year: number): Markup {
  return html`<section><h2>Hai mươi bốn tiết khí</h2><ul class="plain notable">${solarTermsOf(year).map(
    term =>
      html`<li><span class="notable-date">${term.date.day}/${term.date.month}</span><div><p>${term.name}<small>${termMoment(term).split(' ')[0]}, giờ Hà Nội</small></p></div></li>`,
  )}</ul></section>`
}
