const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Validator for a day that returns each year: it must exist in its month, in some year at least. */
export function dayInMonthRule(
  day: number | undefined,
  date: {readonly month?: number; readonly lunar?: boolean} | undefined,
): true | string {
  if (day === undefined || date?.month === undefined) return true
  const longest = date.lunar ? 30 : longestMonths[date.month - 1]
  if (longest === undefined || day <= longest) return true
  return `Tháng ${date.month}${date.lunar ? ' âm lịch' : ''} không có ngày ${day}.`
}
