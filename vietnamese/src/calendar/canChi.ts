import type {LunarDate} from './lunarDate.ts'

/** The ten can (heavenly stems). */
export const canNames = ['Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ', 'Canh', 'Tân', 'Nhâm', 'Quý'] as const

/** The twelve chi (earthly branches). */
export const chiNames = [
  'Tý',
  'Sửu',
  'Dần',
  'Mão',
  'Thìn',
  'Tỵ',
  'Ngọ',
  'Mùi',
  'Thân',
  'Dậu',
  'Tuất',
  'Hợi',
] as const

/** The animals of the twelve chi as Vietnam has them: Mão is the cat. */
export const animalNames = [
  'Chuột',
  'Trâu',
  'Hổ',
  'Mèo',
  'Rồng',
  'Rắn',
  'Ngựa',
  'Dê',
  'Khỉ',
  'Gà',
  'Chó',
  'Lợn',
] as const

/** A pair of the sixty-year cycle: can 0 (Giáp) to 9, chi 0 (Tý) to 11. */
export interface CanChi {
  can: number
  chi: number
}

/** 'Giáp Tý' and its fifty-nine fellows. */
export function canChiName({can, chi}: CanChi): string {
  return `${canNames[can]} ${chiNames[chi]}`
}

/** Can chi of a lunar year: 1984 is Giáp Tý. */
export function canChiOfYear(lunarYear: number): CanChi {
  return {can: (lunarYear + 6) % 10, chi: (lunarYear + 8) % 12}
}

/** Can chi of a lunar month; a leap month repeats that of its month. Month 1 is always Dần. */
export function canChiOfMonth({year, month}: Pick<LunarDate, 'year' | 'month'>): CanChi {
  return {can: (year * 12 + month + 3) % 10, chi: (month + 1) % 12}
}

/** Can chi of a day by its Julian day number; the day turns at midnight, as the civil one does. */
export function canChiOfDay(julianDay: number): CanChi {
  return {can: (julianDay + 9) % 10, chi: (julianDay + 1) % 12}
}

/** Can chi of a double hour of a day: chi 0 (Tý) is 23:00–01:00, and its first half belongs to the day that begins. */
export function canChiOfHour(julianDay: number, chi: number): CanChi {
  return {can: ((canChiOfDay(julianDay).can % 5) * 2 + chi) % 10, chi}
}

/** Chi of the double hour that holds a clock hour, 0–23. */
export function hourChi(hour: number): number {
  return Math.trunc((hour + 1) / 2) % 12
}
