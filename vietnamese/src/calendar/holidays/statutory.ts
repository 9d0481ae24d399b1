import type {Holiday} from './holiday.ts'

const labourCode = 'Bộ luật Lao động 2019, Điều 112'
const yearly = `${labourCode}; ngày nghỉ cụ thể do Thủ tướng Chính phủ quyết định hằng năm`

/** Years in which the five days of Tết were the last two of the old year and the first three of the new. */
const twoBeforeTet = [2021, 2023, 2024, 2025]
/** Years in which the second day of Quốc khánh was 3-9 and not 1-9. */
const thirdOfSeptember = [2021, 2024]

/**
 * Days on which work stops by law. Which five days of Tết and which second day of Quốc khánh is decided each year; from
 * 2021 on as it was decided, and where no decision is known the last day of the old year with the first four of the new,
 * and 1-9. An office mends a year by hiding a day and entering another.
 */
export const statutoryHolidays: readonly Holiday[] = [
  fixed('tet-duong-lich', 'Tết Dương lịch', 1, 1, labourCode),
  {...tet('tet-som', 'Tết Nguyên đán: hai ngày trước mùng Một', -2), only: twoBeforeTet},
  tet('giao-thua', 'Tết Nguyên đán: ngày cuối năm (giao thừa)', -1),
  tet('mung-1', 'Tết Nguyên đán: mùng Một', 0),
  tet('mung-2', 'Tết Nguyên đán: mùng Hai', 1),
  tet('mung-3', 'Tết Nguyên đán: mùng Ba', 2),
  {...tet('mung-4', 'Tết Nguyên đán: mùng Bốn', 3), except: twoBeforeTet},
  {
    id: 'gio-to',
    name: 'Giỗ Tổ Hùng Vương',
    kind: 'statutory',
    rule: {lunar: {month: 3, day: 10}},
    since: 2007,
    dayOff: true,
    source: labourCode,
  },
  fixed('chien-thang', 'Ngày Chiến thắng', 4, 30, labourCode),
  fixed('quoc-te-lao-dong', 'Ngày Quốc tế Lao động', 5, 1, labourCode),
  fixed('quoc-khanh', 'Quốc khánh', 9, 2, labourCode),
  {
    ...fixed('quoc-khanh-lien-truoc', 'Nghỉ Quốc khánh (ngày liền trước)', 9, 1, yearly),
    since: 2021,
    except: thirdOfSeptember,
  },
  {
    ...fixed('quoc-khanh-lien-sau', 'Nghỉ Quốc khánh (ngày liền sau)', 9, 3, yearly),
    only: thirdOfSeptember,
  },
  {
    ...fixed(
      'van-hoa-viet-nam',
      'Ngày Văn hóa Việt Nam',
      11,
      24,
      'Nghị quyết 80-NQ/TW năm 2026 về phát triển văn hóa Việt Nam',
    ),
    since: 2026,
  },
]

function fixed(id: string, name: string, month: number, day: number, source: string): Holiday {
  return {id, name, kind: 'statutory', rule: {solar: {month, day}}, dayOff: true, source}
}

function tet(id: string, name: string, fromNewYear: number): Holiday {
  return {id, name, kind: 'statutory', rule: {fromNewYear}, dayOff: true, source: yearly}
}
