import type {Holiday} from './holiday.ts'

/** Days kept by custom, counted by the lunar calendar; a leap month does not repeat them. */
export const traditionalHolidays: readonly Holiday[] = [
  lunar('ram-thang-gieng', 'Rằm tháng Giêng (Tết Nguyên tiêu)', 1, 15),
  lunar('tet-han-thuc', 'Tết Hàn thực', 3, 3),
  lunar('phat-dan', 'Lễ Phật đản', 4, 15),
  lunar('tet-doan-ngo', 'Tết Đoan ngọ', 5, 5),
  lunar('le-vu-lan', 'Lễ Vu lan', 7, 15),
  lunar('tet-trung-thu', 'Tết Trung thu', 8, 15),
  lunar('tet-trung-cuu', 'Tết Trùng cửu', 9, 9),
  lunar('tet-ha-nguyen', 'Tết Hạ nguyên', 10, 15),
  lunar('ong-tao', 'Ông Công, ông Táo chầu trời', 12, 23),
]

function lunar(id: string, name: string, month: number, day: number): Holiday {
  return {id, name, kind: 'traditional', rule: {lunar: {month, day}}, dayOff: false, source: 'Phong tục'}
}
