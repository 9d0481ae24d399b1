import {pictureBlock, richText} from '../richText.ts'
import {article} from './article.ts'

export const luuTru = article({
  id: 'so-hoa-luu-tru',
  title: 'Số hóa tài liệu lưu trữ: giấy tờ năm mươi năm, tìm thấy trong một phút',
  summary:
    'Trung tâm Lưu trữ lịch sử tỉnh đã số hóa hơn hai triệu trang tài liệu. Người dân đi tìm hồ sơ của cha ông không còn phải chờ hàng tuần, nhiều trường hợp nhận được bản sao ngay trong buổi.',
  publishedAt: '2026-08-12T14:00:00+07:00',
  category: 'hoat-dong',
  picture: 'kho-luu-tru',
  words: {
    alt: 'Hai cán bộ lưu trữ trong kho có nhiều giá hộp tài liệu, giữa là bàn máy tính.',
    caption: 'Cán bộ Trung tâm Lưu trữ lịch sử lấy hồ sơ phục vụ người dân.',
    credit: 'Đinh Lan Chi',
  },
  author: 'dinh-lan-chi',
  unit: 'trung-tam-luu-tru-lich-su',
  tags: ['lưu trữ', 'chuyển đổi số'],
  source: 'Trung tâm Lưu trữ lịch sử tỉnh',
  body: richText(
    `Ông Phan Đình Quý, 71 tuổi, ở xã Tân Lập, cầm tờ bản sao còn ấm hơi máy in, đọc đi đọc lại dòng chữ viết tay năm 1974. Đó là quyết định cử người anh trai của ông đi học trước khi nhập ngũ rồi hy sinh. Gia đình tìm giấy tờ này mười một năm để hoàn thiện hồ sơ liệt sĩ. Hôm nay, từ lúc ông nói tên đến lúc tài liệu hiện trên màn hình chưa đầy một phút.
    Kho của Trung tâm Lưu trữ lịch sử giữ hơn 3.400 mét giá tài liệu, từ sổ hộ tịch cũ, hồ sơ thanh niên xung phong, quyết định phục viên đến bản vẽ những công trình thủy lợi đầu tiên của tỉnh. Phần lớn viết trên giấy mỏng, nhiều tờ đã ố và giòn. Mỗi lần mở ra tìm là một lần làm hỏng thêm.
    ## Hai triệu trang trong hai năm
    Từ giữa năm 2024, Trung tâm bắt đầu số hóa, ưu tiên những phông được hỏi nhiều nhất. Đến hết tháng 7/2026 đã có **2.136.000 trang** được quét, kiểm tra và gắn thông tin để tìm theo họ tên, quê quán, đơn vị, năm. Quy trình gồm năm bước:
    1. Lấy tài liệu khỏi kho, khử nấm mốc, vuốt phẳng, vá những chỗ rách.
    2. Quét từng trang, không dùng máy cuốn giấy với tài liệu yếu.
    3. Hai người đọc và nhập thông tin độc lập; máy so sánh, chỗ lệch thì người thứ ba quyết định.
    4. Ký số để bảo đảm bản quét không bị sửa.
    5. Lưu ba bản ở hai nơi; bản giấy trở về kho, không mở ra nữa nếu không thật cần.
    > Máy giúp tìm nhanh, nhưng đọc được chữ của các cụ vẫn phải nhờ người. Có trang chúng tôi chuyền tay cả phòng mới luận ra một cái tên.
    Chị Lê Minh Thư, mười bốn năm làm lưu trữ, nói về công việc mà chị gọi vui là “đi chợ ngược thời gian”.`,
    pictureBlock('hop-giao-ban.jpg', {
      alt: 'Nhóm cán bộ họp quanh bàn dài có máy tính và tài liệu.',
      caption: 'Tổ chuyên môn họp thống nhất cách đọc những trang chữ viết tay khó.',
      credit: 'Trung tâm Lưu trữ lịch sử',
    }),
    `## Ai được xem, xem gì
    Tài liệu lưu trữ lịch sử được phục vụ rộng rãi cho mọi người, trừ tài liệu mật và tài liệu có thông tin riêng tư còn trong thời hạn hạn chế. Người đến đọc mang theo thẻ căn cước, ghi một phiếu yêu cầu. Trung tâm bố trí phòng đọc có tám máy, một bàn riêng cho người khiếm thị có người đọc giúp.
    Trong sáu tháng đầu năm, phòng đọc phục vụ 2.874 lượt người, cấp 4.120 bản sao và chứng thực. Hơn bốn phần mười là người tìm giấy tờ để làm chế độ cho cha mẹ, anh chị em từng tham gia kháng chiến.
    ## Mời người dân gửi lại ký ức
    Trung tâm cũng đang vận động các gia đình gửi tặng hoặc cho mượn quét những lá thư, ảnh, sổ công tác thời kháng chiến và thời bao cấp. Tài liệu mượn được trả lại trong mười ngày, kèm bản quét đẹp để gia đình giữ. Từ đầu năm đến nay đã có 63 gia đình tham gia, với gần 900 kỷ vật.
    Phòng đọc mở cửa các ngày làm việc trong tuần tại số 18 đường Hùng Vương, phường Bình Minh. Người ở xa có thể hỏi trước qua số 0299 3555 130 để được tìm sẵn, tránh đi lại nhiều lần.`,
  ),
})
