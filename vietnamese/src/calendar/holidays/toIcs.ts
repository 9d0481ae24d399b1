import {fromJulianDay, type SolarDate, toJulianDay} from '../julianDay.ts'
import type {HolidayOccurrence} from './holiday.ts'

/**
 * The holidays as an iCalendar file (RFC 5545): all-day events without recurrence rules, since none can say a lunar date.
 * Bytes follow from the holidays alone: no moment of making stands in it. `authority` is the office's domain name.
 */
export function toIcs(holidays: readonly HolidayOccurrence[], name: string, authority: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cong//Lich van nien//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...holidays.flatMap(holiday => event(holiday, authority)),
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}

function event({id, name, date, source, kind}: HolidayOccurrence, authority: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}-${date.year}-${compact(date)}@${authority}`,
    `DTSTAMP:${date.year}0101T000000Z`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(fromJulianDay(toJulianDay(date) + 1))}`,
    `SUMMARY:${escapeText(name)}`,
    `DESCRIPTION:${escapeText(source)}`,
    `CATEGORIES:${escapeText(categories[kind])}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const categories = {
  statutory: 'Ngày nghỉ lễ',
  traditional: 'Ngày tết cổ truyền',
  anniversary: 'Ngày kỷ niệm',
  office: 'Ngày của cơ quan',
} as const

function compact({year, month, day}: SolarDate): string {
  return `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
}

/** RFC 5545 section 3.3.11. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')
}

/** RFC 5545 section 3.1: lines of at most 75 octets; a letter of several octets is never cut. */
function fold(line: string): string {
  const encoder = new TextEncoder()
  let folded = ''
  let octets = 0
  for (const letter of line) {
    const size = encoder.encode(letter).length
    if (octets + size > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += letter
    octets += size
  }
  return folded
}
