import {
  canChiName,
  canChiOfYear,
  type LunarDate,
  type SolarDate,
  type SolarTerm,
} from '@cong/vietnamese/calendar'

export const weekdayNames = [
  'Chủ Nhật',
  'Thứ Hai',
  'Thứ Ba',
  'Thứ Tư',
  'Thứ Năm',
  'Thứ Sáu',
  'Thứ Bảy',
] as const

const monthNames = [
  'Giêng',
  'Hai',
  'Ba',
  'Tư',
  'Năm',
  'Sáu',
  'Bảy',
  'Tám',
  'Chín',
  'Mười',
  'Mười một',
  'Chạp',
]

/** 'tháng Sáu nhuận'. */
export function lunarMonthName({month, leap}: Pick<LunarDate, 'month' | 'leap'>): string {
  return `tháng ${monthNames[month - 1]}${leap ? ' nhuận' : ''}`
}

/** '16 tháng Mười', 'mùng 1 tháng Giêng'. */
export function lunarDayName(lunar: LunarDate): string {
  return `${lunar.day <= 10 ? 'mùng ' : ''}${lunar.day} ${lunarMonthName(lunar)}`
}

/** 'năm Bính Ngọ'. */
export function lunarYearName(year: number): string {
  return `năm ${canChiName(canChiOfYear(year))}`
}

/** 'Thứ Ba, 24 tháng 11 năm 2026'. */
export function solarDayName({year, month, day}: SolarDate, weekday: number): string {
  return `${weekdayNames[weekday]}, ${day} tháng ${month} năm ${year}`
}

/** The moment of a term in Hanoi: '14:23 ngày 22/11'. */
export function termMoment({hour, minute, date}: SolarTerm): string {
  return `${clock(hour)}:${clock(minute)} ngày ${date.day}/${date.month}`
}

function clock(number: number): string {
  return String(number).padStart(2, '0')
}
