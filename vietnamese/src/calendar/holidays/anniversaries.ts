import type {Holiday} from './holiday.ts'

/** Anniversaries that offices keep, by the civil calendar. */
export const anniversaries: readonly Holiday[] = [
  day(
    'hoc-sinh-sinh-vien',
    'Ngày truyền thống học sinh, sinh viên Việt Nam',
    1,
    9,
    'Truyền thống từ năm 1950',
  ),
  day('thanh-lap-dang', 'Ngày thành lập Đảng Cộng sản Việt Nam', 2, 3, 'Thành lập năm 1930'),
  day('thay-thuoc', 'Ngày Thầy thuốc Việt Nam', 2, 27, 'Thư Bác Hồ gửi ngành y tế năm 1955'),
  day('quoc-te-phu-nu', 'Ngày Quốc tế Phụ nữ', 3, 8, 'Ngày quốc tế'),
  day('thanh-lap-doan', 'Ngày thành lập Đoàn TNCS Hồ Chí Minh', 3, 26, 'Thành lập năm 1931'),
  day('dien-bien-phu', 'Ngày chiến thắng Điện Biên Phủ', 5, 7, 'Chiến thắng năm 1954'),
  day('doi-thieu-nien', 'Ngày thành lập Đội TNTP Hồ Chí Minh', 5, 15, 'Thành lập năm 1941'),
  day('sinh-nhat-bac', 'Ngày sinh Chủ tịch Hồ Chí Minh', 5, 19, 'Sinh năm 1890'),
  day('quoc-te-thieu-nhi', 'Ngày Quốc tế Thiếu nhi', 6, 1, 'Ngày quốc tế'),
  day('bao-chi', 'Ngày Báo chí Cách mạng Việt Nam', 6, 21, 'Báo Thanh Niên ra số đầu năm 1925'),
  day('gia-dinh', 'Ngày Gia đình Việt Nam', 6, 28, 'Quyết định 72/2001/QĐ-TTg'),
  day('thuong-binh-liet-si', 'Ngày Thương binh - Liệt sĩ', 7, 27, 'Kỷ niệm từ năm 1947'),
  day('cong-doan', 'Ngày thành lập Công đoàn Việt Nam', 7, 28, 'Thành lập năm 1929'),
  day('cach-mang-thang-tam', 'Ngày Cách mạng Tháng Tám thành công', 8, 19, 'Năm 1945'),
  day('chuyen-doi-so', 'Ngày Chuyển đổi số quốc gia', 10, 10, 'Quyết định 505/QĐ-TTg năm 2022', 2022),
  day('doanh-nhan', 'Ngày Doanh nhân Việt Nam', 10, 13, 'Quyết định 990/QĐ-TTg năm 2004', 2004),
  day('phu-nu-viet-nam', 'Ngày Phụ nữ Việt Nam', 10, 20, 'Hội Liên hiệp Phụ nữ Việt Nam thành lập năm 1930'),
  day('phap-luat', 'Ngày Pháp luật Việt Nam', 11, 9, 'Luật Phổ biến, giáo dục pháp luật 2012', 2013),
  day('mat-tran', 'Ngày hội Đại đoàn kết toàn dân tộc', 11, 18, 'Mặt trận thành lập năm 1930'),
  day('nha-giao', 'Ngày Nhà giáo Việt Nam', 11, 20, 'Quyết định 167-HĐBT năm 1982', 1982),
  day('quan-doi', 'Ngày thành lập Quân đội nhân dân Việt Nam', 12, 22, 'Thành lập năm 1944'),
]

function day(id: string, name: string, month: number, date: number, source: string, since?: number): Holiday {
  const rule = {solar: {month, day: date}}
  return {id, name, kind: 'anniversary', rule, dayOff: false, source, ...(since ? {since} : {})}
}
