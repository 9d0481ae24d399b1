import {type DayFacts, termOf} from './dayFacts.ts'
import {html, type Markup} from './html.ts'
import {lunarDayName, termMoment, weekdayNames} from './words.ts'

/** The panel of a day: both dates, can chi, term, almanac and holidays with their sources. */
export function dayHtml(day: DayFacts): Markup {
  const {solar, weekday, lunar, canChi, holidays, isDayOff} = day
  return html`<div class="day-sheet${(isDayOff || weekday === 0) && ' is-off'}">
<p class="day-weekday">${weekdayNames[weekday]}</p>
<p class="day-number">${solar.day}</p>
<p class="day-month">tháng ${solar.month} năm ${solar.year}</p>
<p class="day-lunar"><span>Âm lịch</span> <b>${lunarDayName(lunar)}</b> <span>năm ${canChi.year}</span></p>
</div>
${holidays.length > 0 && html`<ul class="plain day-holidays">${holidays.map(({name, source}) => html`<li><b>${name}</b><small>${source}</small></li>`)}</ul>`}
<dl class="day-facts">
${fact('Can chi', `ngày ${canChi.day}, tháng ${canChi.month}, năm ${canChi.year}`)}
${fact('Tiết khí', termText(day))}
${almanacHtml(day)}
</dl>
${day.isForecast && html`<p class="note"><small>${forecastNote}</small></p>`}`
}

/** Said wherever a lunar date hangs on seconds. */
export const forecastNote =
  'Ngày âm lịch này là dự báo: trăng mới đến sát nửa đêm Hà Nội, chênh vài giây trong vòng quay của trái đất cũng có thể làm lịch lệch một ngày.'

function termText(day: DayFacts): string {
  const term = termOf(day)
  if (!term) return 'Đông chí'
  return day.term ? `${term.name}, bắt đầu lúc ${termMoment(term)}` : `${term.name} (từ ${termMoment(term)})`
}

function almanacHtml({almanac}: DayFacts): Markup | undefined {
  if (!almanac) return undefined
  const {isLucky, spirit, truc, star, clash, luckyHours} = almanac
  const hours = luckyHours.map(({name, from, to}) => `${name} (${from}–${to} giờ)`).join(', ')
  return html`${fact('Ngày', `${isLucky ? 'hoàng đạo' : 'hắc đạo'} (${spirit})`)}
${fact('Giờ hoàng đạo', hours)}
${fact('Trực, sao', `trực ${truc}, sao ${star}`)}
${fact('Tuổi xung', clash)}`
}

function fact(name: string, value: string): Markup {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`
}
