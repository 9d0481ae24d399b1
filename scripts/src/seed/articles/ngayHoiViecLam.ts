import {pictureBlock, richText, table} from '../richText.ts'
import {article} from './article.ts'

export const ngayHoiViecLam = article({
  id: 'ngay-hoi-viec-lam-2026',
  title: 'Ngày hội việc làm năm 2026: hơn 2.900 lượt người tìm việc',
  summary:
    'Bốn mươi sáu doanh nghiệp mang đến Quảng trường Bến Sông 3.215 vị trí tuyển dụng. Sau một ngày, 684 người được nhận hồ sơ để phỏng vấn vòng sau, 212 người được hẹn đi làm ngay.',
  publishedAt: '2026-11-07T17:20:00+07:00',
  category: 'viec-lam',
  picture: 'ngay-hoi-viec-lam',
  words: {
    alt: 'Đông người đứng trước ba gian hàng tuyển dụng dưới dây cờ nhiều màu.',
    caption: 'Người lao động tìm hiểu thông tin tại các gian tuyển dụng, ngày 07/11/2026.',
    credit: 'Đinh Lan Chi',
  },
  author: 'dinh-lan-chi',
  unit: 'trung-tam-dich-vu-viec-lam',
  tags: ['việc làm', 'học nghề', 'thanh niên'],
  body: richText(
    `Từ bảy giờ sáng thứ Bảy, những tốp bạn trẻ từ các xã đã có mặt ở Quảng trường Bến Sông. Có người cầm sẵn hồ sơ trong túi bóng, có người chỉ mang theo chiếc điện thoại và một câu hỏi: quanh đây có việc gì làm được lâu dài không?
    Ngày hội việc làm năm 2026 do Sở Nội vụ phối hợp với Tỉnh đoàn tổ chức, Trung tâm Dịch vụ việc làm trực tiếp thực hiện. Có **46 doanh nghiệp** và 5 cơ sở đào tạo nghề tham gia, với 3.215 vị trí cần người, trong đó hơn hai phần ba là việc trong tỉnh. Đến năm giờ chiều, ban tổ chức đếm được hơn 2.900 lượt người đến các gian.
    ## Việc gần nhà được hỏi nhiều nhất
    Khác với vài năm trước, gian được hỏi nhiều không phải của những công ty ở xa trả lương cao, mà là xưởng may ở xã Tân Lập, nhà máy chế biến thủy sản ở xã Hải Thịnh và hợp tác xã trồng rau ở xã An Hòa. Lý do ai cũng nói giống nhau: gần nhà, tối về được với con.
    > Đi xa lương hơn hai triệu, nhưng tiền trọ với tiền xe là hết. Tôi muốn tìm chỗ sáng đi chiều về, đóng bảo hiểm đầy đủ.
    Chị Hà Thị Duyên, 29 tuổi, ở xã Tân Lập, từng làm công nhân bảy năm ở tỉnh ngoài, nói như vậy sau khi nộp hồ sơ vào một xưởng may cách nhà bốn cây số.`,
    table(
      'Nhu cầu tuyển dụng và kết quả tại Ngày hội',
      ['Nhóm nghề', 'Cần tuyển', 'Nhận hồ sơ', 'Hẹn đi làm ngay'],
      ['May mặc, da giày', '1.240', '236', '88'],
      ['Chế biến nông, thủy sản', '865', '171', '64'],
      ['Xây dựng, cơ khí, điện', '510', '109', '31'],
      ['Thương mại, du lịch, dịch vụ', '430', '118', '22'],
      ['Văn phòng, công nghệ thông tin', '170', '50', '7'],
    ),
    `## Không chỉ nộp hồ sơ
    Điểm mới năm nay là khu tư vấn riêng. Mỗi người được ngồi với một cán bộ chừng mười lăm phút để xem lại hồ sơ, tập trả lời phỏng vấn và chọn nghề học nếu chưa có tay nghề. Có 417 người được tư vấn, 96 người đăng ký học nghề ngắn hạn. Góc “hỏi về hợp đồng” của Phòng Lao động, Việc làm giải đáp các chuyện hay vướng: thử việc bao lâu, làm thêm giờ tính thế nào, nghỉ việc thì báo trước mấy ngày.`,
    pictureBlock('tong-dai.jpg', {
      alt: 'Bốn tư vấn viên đeo tai nghe ngồi sau máy tính.',
      caption: 'Tổng đài của Trung tâm tiếp tục nhận đăng ký sau Ngày hội.',
      credit: 'Trung tâm Dịch vụ việc làm',
    }),
    `Ông Phạm Đức Toàn, Phó Giám đốc Sở, đánh giá con số 212 người được hẹn đi làm ngay là đáng mừng nhưng chưa phải là kết quả cuối cùng. “Ba tháng nữa chúng tôi sẽ gọi lại cho từng người, xem ai còn làm, ai đã nghỉ và vì sao. Lúc ấy mới biết Ngày hội có ích đến đâu”, ông nói.
    ## Chưa kịp đến thì làm thế nào?
    Người lao động vẫn có thể đăng ký qua ba cách:
    - Gọi tổng đài 0299 3555 120 trong giờ hành chính.
    - Đến Trung tâm Dịch vụ việc làm, số 45 đường Bến Chợ, phường Bến Sông.
    - Dự phiên giao dịch việc làm định kỳ vào ngày 10 và ngày 25 hằng tháng.
    Mọi dịch vụ tư vấn, giới thiệu việc làm của Trung tâm đều miễn phí cho người lao động. Doanh nghiệp cần tuyển người gửi yêu cầu trước phiên giao dịch ít nhất năm ngày làm việc.`,
  ),
})
