import {callout, pictureBlock, richText, table} from '../richText.ts'
import {attachment, keyed} from '../sampleDocument.ts'
import {article} from './article.ts'

export const tuyenDung = article({
  id: 'tuyen-dung-cong-chuc-2026',
  title: 'Tuyển dụng công chức năm 2026: 268 thí sinh bước vào vòng 2',
  summary:
    'Hội đồng tuyển dụng công chức tỉnh công bố kết quả vòng 1 thi trên máy tính. Có 268 trong 412 thí sinh đạt yêu cầu, sẽ thi viết môn nghiệp vụ chuyên ngành vào ngày 05/12/2026.',
  publishedAt: '2026-11-16T15:40:00+07:00',
  category: 'hoat-dong',
  picture: 'phong-thi',
  words: {
    alt: 'Thí sinh ngồi trước máy tính trong phòng thi, hai giám thị đứng trước bảng.',
    caption: 'Thí sinh làm bài vòng 1 trên máy tính tại Trường Chính trị tỉnh, ngày 14/11/2026.',
    credit: 'Đinh Lan Chi',
  },
  author: 'dinh-lan-chi',
  unit: 'phong-to-chuc-can-bo',
  tags: ['tuyển dụng', 'công chức'],
  more: {
    featured: true,
    attachments: keyed([
      attachment('thong-bao-ket-qua-vong-1.odt', 'Thông báo số 37/TB-HĐTD về kết quả vòng 1'),
    ]),
  },
  body: richText(
    `Chiều 16/11, Hội đồng tuyển dụng công chức tỉnh Thanh Giang công bố kết quả vòng 1 của kỳ tuyển dụng năm 2026. Trong 437 người đủ điều kiện dự tuyển, có 412 người dự thi; **268 người đạt yêu cầu**, bằng 65% số dự thi. Kỳ này tỉnh tuyển 86 chỉ tiêu cho 14 sở, ngành và 22 xã, phường.
    ## Thi trên máy, biết điểm ngay
    Vòng 1 diễn ra trong hai ngày 14 và 15/11 tại Trường Chính trị tỉnh, thi trắc nghiệm trên máy tính về kiến thức chung và ngoại ngữ. Đề được rút ngẫu nhiên từ ngân hàng câu hỏi; bài làm, thời gian và địa chỉ máy đều được ghi lại. Thí sinh bấm nộp bài là thấy kết quả, ký xác nhận rồi mới rời phòng.
    Ông Phạm Đức Toàn, Phó Giám đốc Sở Nội vụ, Chủ tịch Hội đồng, cho biết mỗi phòng thi có camera giám sát và hai giám thị; đại diện Ủy ban Mặt trận Tổ quốc tỉnh và cơ quan kiểm tra dự cả hai ngày.
    > Điều chúng tôi mong không phải là có thật nhiều hồ sơ, mà là mỗi thí sinh ra khỏi phòng thi đều tin rằng mình được đối xử công bằng.`,
    table(
      'Kết quả vòng 1 theo nhóm vị trí việc làm',
      ['Nhóm vị trí', 'Dự thi', 'Đạt', 'Chỉ tiêu'],
      ['Hành chính, văn phòng', '121', '74', '22'],
      ['Tài chính, kế toán', '96', '63', '18'],
      ['Địa chính, xây dựng, môi trường', '84', '57', '20'],
      ['Văn hóa, xã hội', '68', '45', '14'],
      ['Công nghệ thông tin', '43', '29', '12'],
    ),
    `## Những điều thí sinh đạt vòng 1 cần làm
    Thí sinh có tên trong danh sách dự vòng 2 cần chú ý các mốc sau:
    1. Từ ngày 17/11 đến hết ngày 23/11: xem danh sách niêm yết, kiểm tra họ tên, ngày sinh, vị trí dự tuyển; sai sót thì báo về Hội đồng.
    2. Trước ngày 27/11: nộp lệ phí vòng 2 bằng chuyển khoản, nội dung ghi rõ số báo danh.
    3. Sáng ngày 05/12: có mặt trước 7 giờ tại Trường Chính trị tỉnh, mang theo thẻ căn cước.
    Vòng 2 thi viết môn nghiệp vụ chuyên ngành, thời gian 180 phút, theo vị trí việc làm đã đăng ký. Nội dung ôn tập đã được gửi tới thư điện tử của từng thí sinh và niêm yết tại trụ sở Sở Nội vụ. Hội đồng không tổ chức, không giới thiệu lớp ôn thi nào.`,
    pictureBlock('hop-giao-ban.jpg', {
      alt: 'Các thành viên Hội đồng họp quanh một bàn dài.',
      caption: 'Hội đồng tuyển dụng họp rà soát trước khi công bố kết quả.',
      credit: 'Văn phòng Sở',
    }),
    `## Hỏi ở đâu, kiến nghị thế nào
    Kết quả vòng 1 được chấm bằng máy và báo ngay sau khi thi nên không phúc khảo. Thí sinh có ý kiến về việc tổ chức thi gửi đơn về Hội đồng tuyển dụng, số 18 đường Hùng Vương, phường Bình Minh; Hội đồng trả lời bằng văn bản. Mọi thắc mắc khác, thí sinh gọi số 0299 3555 102 trong giờ hành chính.
    Theo kế hoạch, kết quả vòng 2 được công bố trước ngày 25/12/2026. Người trúng tuyển nhận quyết định và đến nơi làm việc trong tháng 01/2027, trước Tết Nguyên đán Đinh Mùi. Sở Nội vụ đề nghị các cơ quan, địa phương chuẩn bị chỗ làm việc và phân công người hướng dẫn tập sự ngay từ bây giờ.`,
    callout(
      'warning',
      'Cảnh giác với lời hứa “chạy điểm”',
      'Hội đồng không nhờ bất kỳ cá nhân nào thu tiền ngoài lệ phí theo quy định. Ai được gợi ý “lo giúp” hãy báo ngay số 0299 3555 100 hoặc cơ quan công an nơi gần nhất.',
    ),
  ),
})
