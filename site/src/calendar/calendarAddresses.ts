/**
 * Years with pages, files for other programs and data of their own. The span is fixed, so that a build depends on content
 * and code alone and an address once given stays; every other month of 1900–2199 is drawn by script at `/lich/`.
 */
export const calendarYears: readonly number[] = Array.from({length: 11}, (_, index) => 2025 + index)

/** First and last year the calendar answers for. */
export const firstYear = 1900
export const lastYear = 2199

/** Address of a month's page: its own, or the one that draws any month. */
export function monthAddress(year: number, month: number): string {
  return calendarYears.includes(year)
    ? `/lich/${year}/${String(month).padStart(2, '0')}/`
    : `/lich/?nam=${year}&thang=${month}`
}

/** Address of a year's page, in the same way. */
export function yearAddress(year: number): string {
  return calendarYears.includes(year) ? `/lich/${year}/` : `/lich/?nam=${year}`
}

/** The year that an address names, when it is one of `calendarYears`. */
export function yearOfParam(text: string | undefined): number | undefined {
  return calendarYears.find(year => String(year) === text)
}
