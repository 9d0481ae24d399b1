import {solarTermsOf} from '@cong/vietnamese/calendar'
import {firstYear, lastYear, monthAddress, yearAddress} from './calendarAddresses.ts'
import type {CalendarContent} from './calendarContent.ts'
import {type DayFacts, dayLabel} from './dayFacts.ts'
import {dayHtml, forecastNote} from './dayHtml.ts'
import {html, type Markup} from './html.ts'
import {monthFacts} from './monthFacts.ts'
import {lunarDayName, lunarMonthName, lunarYearName, termMoment, weekdayNames} from './words.ts'

/** What a month view shows. `today` is a Julian day number and known to scripts only: nothing built may hold it. */
export interface MonthView {
  year: number
  month: number
  /** Day of the month in the panel. */
  day: number
  today?: number
}

/** Title of a month's page. */
export function monthTitle({year, month}: Pick<MonthView, 'year' | 'month'>): string {
  return `Lịch tháng ${month} năm ${year}`
}

/** A month: title and ways on, grid, the panel of one day, what stands out, and each day in words. */
export function monthHtml(view: MonthView, content: CalendarContent): Markup {
  const days = monthFacts(view.year, view.month, content)
  const chosen = days[Math.min(view.day, days.length) - 1]
  return html`<header class="month-head">
<h1>${monthTitle(view)}</h1>
<p class="month-lunar">${lunarSpan(days)}</p>
${monthWays(view)}
</header>
<div class="month-body">
${gridHtml(view, days)}
<section class="day-panel" aria-label="Ngày đang xem">${chosen && dayHtml(chosen)}</section>
</div>
${legendHtml(content)}
<div class="month-notes">
${notableHtml(days)}
${termsHtml(view)}
</div>
${days.some(day => day.isForecast) && html`<p class="note">${forecastNote}</p>`}
${tableHtml(days)}
<p class="calendar-office">${content.office}</p>`
}

/** 'Từ 22 tháng Chín đến 21 tháng Mười năm Bính Ngọ'. */
function lunarSpan(days: readonly DayFacts[]): string {
  const [first, last] = [days[0]?.lunar, days.at(-1)?.lunar]
  if (!first || !last) return ''
  const firstYearName = first.year === last.year ? '' : ` ${lunarYearName(first.year)}`
  return `Âm lịch: từ ${lunarDayName(first)}${firstYearName} đến ${lunarDayName(last)} ${lunarYearName(last.year)}`
}

function monthWays({year, month}: MonthView): Markup {
  const before = month === 1 ? {year: year - 1, month: 12} : {year, month: month - 1}
  const after = month === 12 ? {year: year + 1, month: 1} : {year, month: month + 1}
  const way = (to: {year: number; month: number}, rel: string, text: Markup) =>
    to.year >= firstYear &&
    to.year <= lastYear &&
    html`<a class="button" rel="${rel}" href="${monthAddress(to.year, to.month)}">${text}</a>`
  return html`<nav class="calendar-ways" aria-label="Chuyển tháng">
${way(before, 'prev', html`<span aria-hidden="true">←</span> Tháng ${before.month}`)}
${way(after, 'next', html`Tháng ${after.month} <span aria-hidden="true">→</span>`)}
<a class="button" href="/lich/">Tháng này</a>
<a class="button" href="${yearAddress(year)}">Cả năm ${year}</a>
<button class="needs-script" type="button" data-print>In tháng này</button>
</nav>`
}

/** Monday first, as Vietnamese calendars have it. */
const weekOrder = [1, 2, 3, 4, 5, 6, 0] as const

function gridHtml(view: MonthView, days: readonly DayFacts[]): Markup {
  const lead = days[0] ? (days[0].weekday + 6) % 7 : 0
  const cells = [...Array.from({length: lead}, () => undefined), ...days]
  const weeks = Array.from({length: Math.ceil(cells.length / 7)}, (_, week) =>
    Array.from({length: 7}, (_, index) => cells[week * 7 + index]),
  )
  return html`<table class="month-grid" aria-label="${monthTitle(view)}">
<thead><tr>${weekOrder.map(index => html`<th scope="col" abbr="${weekdayNames[index]}"><span class="weekday-short">${index === 0 ? 'CN' : `T${index + 1}`}</span><span class="weekday-long">${weekdayNames[index]}</span></th>`)}</tr></thead>
<tbody>${weeks.map(week => html`<tr>${week.map(day => (day ? cellHtml(day, view) : html`<td></td>`))}</tr>`)}</tbody>
</table>`
}

function cellHtml(day: DayFacts, {today, day: chosen}: MonthView): Markup {
  const {solar, lunar, holidays, weekday, isDayOff, almanac, julianDay} = day
  const isToday = julianDay === today
  const isMonthStart = lunar.day === 1 || solar.day === 1
  const states = [
    (isDayOff || weekday === 0) && 'is-off',
    (lunar.day === 1 || lunar.day === 15) && 'is-moon',
    holidays.length > 0 && 'is-marked',
    isToday && 'is-today',
  ].filter(Boolean)
  return html`<td><a class="${['day', ...states].join(' ')}" href="#ngay-${solar.day}" data-day="${julianDay}"${solar.day === chosen && html` data-chosen`}${isToday && html` aria-current="date"`}>
<span class="visually-hidden">${dayLabel(day, isToday)}</span>
<span aria-hidden="true"><span class="day-solar">${solar.day}</span>
<span class="day-small">${lunar.day}${isMonthStart && `/${lunar.month}${lunar.leap ? 'N' : ''}`}${almanac?.isLucky && html`<i class="lucky"></i>`}</span>
<span class="day-mark${holidays.length === 0 && ' is-term'}">${holidays[0]?.name ?? day.term?.name}</span></span>
</a></td>`
}

function legendHtml({almanac}: CalendarContent): Markup {
  return html`<ul class="plain month-legend">
<li><b class="is-off">24</b> nghỉ lễ, Chủ Nhật</li>
<li><b class="is-moon">1 · 15</b> mùng một, rằm</li>
<li>“1/6N”: tháng Sáu nhuận</li>
${almanac && html`<li><i class="lucky"></i> ngày hoàng đạo</li>`}
</ul>`
}

function notableHtml(days: readonly DayFacts[]): Markup | false {
  const marked = days.filter(({holidays}) => holidays.length > 0)
  return (
    marked.length > 0 &&
    html`<section><h2>Ngày đáng nhớ</h2><ul class="plain notable">${marked.map(
      ({
        solar,
        lunar,
        weekday,
        holidays,
      }) => html`<li><span class="notable-date">${solar.day}/${solar.month}</span>
<div><small>${weekdayNames[weekday]}, ${lunarDayName(lunar)}</small>${holidays.map(({name, dayOff, source}) => html`<p${dayOff && html` class="is-off"`}>${name}${dayOff && ' (nghỉ)'}<small>${source}</small></p>`)}</div></li>`,
    )}</ul></section>`
  )
}

function termsHtml({year, month}: MonthView): Markup {
  const terms = solarTermsOf(year).filter(({date}) => date.month === month)
  return html`<section><h2>Tiết khí</h2><ul class="plain notable">${terms.map(
    term =>
      html`<li><span class="notable-date">${term.date.day}/${month}</span><div><p>${term.name}<small>bắt đầu lúc ${termMoment(term)}, giờ Hà Nội</small></p></div></li>`,
  )}</ul></section>`
}

/** Every day in words, for readers without scripts and for searching in the page. */
function tableHtml(days: readonly DayFacts[]): Markup {
  const withAlmanac = days.some(({almanac}) => almanac)
  return html`<details class="month-table"><summary>Bảng từng ngày</summary><div class="table-scroll" tabindex="0" role="region" aria-label="Bảng từng ngày"><table>
<thead><tr><th scope="col">Ngày</th><th scope="col">Âm lịch</th><th scope="col">Can chi ngày</th>${withAlmanac && html`<th scope="col">Hoàng đạo</th><th scope="col">Trực</th><th scope="col">Sao</th><th scope="col">Giờ hoàng đạo</th>`}<th scope="col">Ghi chú</th></tr></thead>
<tbody>${days.map(({solar, weekday, lunar, canChi, almanac, term, holidays}) => {
    const notes = [...(term ? [`Tiết ${term.name}`] : []), ...holidays.map(({name}) => name)]
    return html`<tr id="ngay-${solar.day}"><th scope="row">${weekdayNames[weekday]} ${solar.day}/${solar.month}</th><td>${lunar.day} ${lunarMonthName(lunar)}</td><td>${canChi.day}</td>${
      almanac &&
      html`<td>${almanac.isLucky ? 'Hoàng đạo' : 'Hắc đạo'}</td><td>${almanac.truc}</td><td>${almanac.star}</td><td>${almanac.luckyHours.map(({name}) => name).join(', ')}</td>`
    }<td>${notes.join('; ')}</td></tr>`
  })}</tbody></table></div></details>`
}
