import type {Holiday} from './holiday.ts'

const labourCode = 'Bộ luật Lao động 2019, Điều 112'
const yearly = `${labourCode}; ngày nghỉ cụ thể do Thủ tướng Chính phủ quyết định hằng năm`

/** Days on which work stops by law. Tết has five: by default the last of the old year and the first four of the new. */
export const statutoryHolidays: readonly Holiday[] = [
  fixed('tet-duong-lich', 'Tết Dương lịch', 1, 1, labourCode),
  tet('giao-thua', 'Tết Nguyên đán: ngày cuối năm (giao thừa)', -1),
  tet('mung-1', 'Tết Nguyên đán: mùng Một', 0),
  tet('mung-2', 'Tết Nguyên đán: mùng Hai', 1),
  tet('mung-3', 'Tết Nguyên đán: mùng Ba', 2),
  tet('mung-4', 'Tết Nguyên đán: mùng Bốn', 3),
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
  {...fixed('quoc-khanh-lien-ke', 'Nghỉ Quốc khánh (ngày liền kề)', 9, 1, yearly), since: 2021},
  {
    ...fixed(
      'van-hoa-viet-nam',
      'Ngày Văn hóa Việt Nam',
      11,
      24,
      'Theo công bố năm 2026; cơ quan kiểm tra lại văn bản',
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
