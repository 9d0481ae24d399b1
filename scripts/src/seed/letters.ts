import type {LetterLine} from './writeOdt.ts'

type Letter = {
  issuer: readonly [parent: string, office: string]
  number: string
  /** Place and date as the letter writes them. */
  dated: string
  title: readonly [kind: string, subject: string]
  body: readonly string[]
  signer: readonly [position: string, name: string]
}

const department = ['UBND TỈNH THANH GIANG', 'SỞ NỘI VỤ'] as const

/** The files of the sample documents and forms, laid out as Decree 30/2020/NĐ-CP orders, in plain paragraphs. */
export const letters = {
  'ke-hoach-cai-cach-hanh-chinh-2027': letter({
    issuer: department,
    number: '412/KH-SNV',
    dated: 'Thanh Giang, ngày 12 tháng 11 năm 2026',
    title: ['KẾ HOẠCH', 'Cải cách hành chính của Sở Nội vụ năm 2027'],
    body: [
      'Thực hiện chương trình cải cách hành chính của tỉnh, Sở Nội vụ ban hành Kế hoạch cải cách hành chính năm 2027 với các nội dung sau:',
      '1. Mục tiêu: hồ sơ giải quyết đúng hạn và trước hạn đạt từ 99% trở lên; hồ sơ nộp trực tuyến đạt từ 92% trở lên; mọi kết quả giải quyết được trả bản điện tử có chữ ký số.',
      '2. Nhiệm vụ: rà soát, đề nghị bỏ các thành phần hồ sơ đã có trong cơ sở dữ liệu; viết lại 24 hướng dẫn thủ tục bằng lời dễ hiểu; mỗi quý khảo sát mức độ hài lòng một lần và công khai kết quả.',
      '3. Tổ chức thực hiện: Phòng Cải cách hành chính theo dõi, đôn đốc, báo cáo Giám đốc Sở trước ngày 20 tháng cuối mỗi quý. Trưởng các phòng, đơn vị chịu trách nhiệm về kết quả của đơn vị mình.',
    ],
    signer: ['GIÁM ĐỐC', 'Trần Quang Lâm'],
  }),
  'quyet-dinh-quy-che-tiep-cong-dan': letter({
    issuer: department,
    number: '286/QĐ-SNV',
    dated: 'Thanh Giang, ngày 03 tháng 8 năm 2026',
    title: ['QUYẾT ĐỊNH', 'Ban hành Quy chế tiếp công dân tại trụ sở Sở Nội vụ'],
    body: [
      'Điều 1. Ban hành kèm theo Quyết định này Quy chế tiếp công dân tại trụ sở Sở Nội vụ tỉnh Thanh Giang.',
      'Điều 2. Giám đốc Sở tiếp công dân định kỳ vào ngày 10 và ngày 25 hằng tháng; trùng ngày nghỉ thì tiếp vào ngày làm việc kế tiếp. Bộ phận tiếp công dân làm việc vào tất cả các ngày trong giờ hành chính.',
      'Điều 3. Quyết định này có hiệu lực từ ngày 15 tháng 8 năm 2026. Chánh Văn phòng Sở, Trưởng các phòng, đơn vị chịu trách nhiệm thi hành Quyết định này.',
    ],
    signer: ['GIÁM ĐỐC', 'Trần Quang Lâm'],
  }),
  'cong-van-ra-soat-nha-o-nguoi-co-cong': letter({
    issuer: department,
    number: '1935/SNV-NCC',
    dated: 'Thanh Giang, ngày 21 tháng 10 năm 2026',
    title: ['CÔNG VĂN', 'Về việc rà soát nhà ở của người có công trước năm 2027'],
    body: [
      'Kính gửi: Ủy ban nhân dân các xã, phường.',
      'Để có căn cứ lập danh sách hỗ trợ nhà ở cho người có công và thân nhân liệt sĩ năm 2027, Sở Nội vụ đề nghị Ủy ban nhân dân các xã, phường rà soát hiện trạng nhà ở của các hộ thuộc diện, chụp ảnh và lấy ý kiến gia đình về phương án sửa chữa hoặc xây mới.',
      'Kết quả gửi về Phòng Người có công trước ngày 30 tháng 11 năm 2026. Trong quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ số điện thoại 0299 3555 105.',
    ],
    signer: ['KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC', 'Lê Thị Thu Hằng'],
  }),
  'thong-bao-ket-qua-vong-1': letter({
    issuer: ['SỞ NỘI VỤ TỈNH THANH GIANG', 'HỘI ĐỒNG TUYỂN DỤNG CÔNG CHỨC'],
    number: '37/TB-HĐTD',
    dated: 'Thanh Giang, ngày 16 tháng 11 năm 2026',
    title: ['THÔNG BÁO', 'Kết quả vòng 1 kỳ tuyển dụng công chức tỉnh Thanh Giang năm 2026'],
    body: [
      'Hội đồng tuyển dụng công chức thông báo: có 412 thí sinh dự thi vòng 1 trên máy tính, 268 thí sinh đạt yêu cầu và được dự vòng 2.',
      'Thí sinh tra cứu kết quả bằng số báo danh tại Bộ phận Một cửa của Sở hoặc gọi số 0299 3555 102. Vòng 2 thi viết vào sáng ngày 05 tháng 12 năm 2026 tại Trường Chính trị tỉnh; thí sinh có mặt trước 7 giờ.',
      'Danh sách chi tiết niêm yết tại trụ sở Sở Nội vụ.',
    ],
    signer: ['CHỦ TỊCH HỘI ĐỒNG', 'Phạm Đức Toàn'],
  }),
  'mau-don-de-nghi-tu-van-viec-lam': [
    {style: 'centreBold', text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'},
    {style: 'centreBold', text: 'Độc lập - Tự do - Hạnh phúc'},
    {style: 'title', text: 'PHIẾU ĐĂNG KÝ TƯ VẤN VIỆC LÀM, HỌC NGHỀ'},
    {style: 'body', text: 'Kính gửi: Trung tâm Dịch vụ việc làm tỉnh Thanh Giang.'},
    {style: 'body', text: 'Họ và tên: ……………………………………  Năm sinh: ……………………'},
    {style: 'body', text: 'Nơi ở hiện nay: ………………………………………………………………'},
    {style: 'body', text: 'Điện thoại: …………………………  Thư điện tử: …………………………'},
    {style: 'body', text: 'Trình độ, nghề đã học: …………………………………………………………'},
    {style: 'body', text: 'Nghề hoặc việc làm mong muốn: ………………………………………………'},
    {
      style: 'body',
      text: 'Tôi đồng ý để Trung tâm dùng các thông tin trên để tư vấn, giới thiệu việc làm cho tôi và xóa khi tôi yêu cầu.',
    },
    {style: 'right', text: 'Người đăng ký (ký, ghi rõ họ tên)'},
  ],
} satisfies Record<string, readonly LetterLine[]>

export type LetterName = keyof typeof letters

function letter({issuer, number, dated, title, body, signer}: Letter): readonly LetterLine[] {
  return [
    {style: 'centre', text: issuer[0]},
    {style: 'centreBold', text: issuer[1]},
    {style: 'centre', text: `Số: ${number}`},
    {style: 'centreBold', text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'},
    {style: 'centreBold', text: 'Độc lập - Tự do - Hạnh phúc'},
    {style: 'centre', text: dated},
    {style: 'title', text: title[0]},
    {style: 'title', text: title[1]},
    ...body.map((text): LetterLine => ({style: 'body', text})),
    {style: 'right', text: signer[0]},
    {style: 'right', text: '(Đã ký)'},
    {style: 'right', text: signer[1]},
  ]
}
