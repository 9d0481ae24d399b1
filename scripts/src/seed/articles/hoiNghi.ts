import {pictureBlock, richText, table} from '../richText.ts'
import {article} from './article.ts'

export const hoiNghi = article({
  id: 'hoi-nghi-quy-bon',
  title: 'Hội nghị triển khai nhiệm vụ quý IV: ba việc người dân chờ đợi nhất',
  summary:
    'Sở Nội vụ xác định ba việc phải xong trong quý IV năm 2026: trả kết quả thủ tục bằng bản điện tử, chi trả trợ cấp qua tài khoản và bố trí đủ người cho các xã, phường còn thiếu.',
  publishedAt: '2026-10-09T16:45:00+07:00',
  category: 'hoat-dong',
  picture: 'hoi-nghi',
  words: {
    alt: 'Hội trường đông người, trên sân khấu có phông đỏ, màn hình số liệu và diễn giả sau bục.',
    caption: 'Toàn cảnh hội nghị triển khai nhiệm vụ quý IV, ngày 09/10/2026.',
    credit: 'Đinh Lan Chi',
  },
  author: 'dinh-lan-chi',
  unit: 'van-phong',
  tags: ['hội nghị', 'cải cách hành chính', 'xã phường'],
  body: richText(
    `Ngày 09/10, Sở Nội vụ tổ chức hội nghị đánh giá chín tháng và triển khai nhiệm vụ quý IV năm 2026. Ông Trần Quang Lâm, Giám đốc Sở, chủ trì. Dự hội nghị có đại diện 45 xã, phường qua điểm cầu trực tuyến và toàn thể trưởng phòng, đơn vị thuộc Sở.
    Khác với thông lệ, báo cáo chín tháng được gửi trước một tuần, không đọc lại tại hội trường. Gần hai giờ được dành để các xã, phường nói về những điều đang vướng. Có 19 ý kiến phát biểu, 11 ý kiến được trả lời ngay, số còn lại có tên người và ngày phải trả lời.
    ## Nhìn lại chín tháng
    Phần lớn chỉ tiêu đạt tiến độ. Ba điểm sáng là tỷ lệ hồ sơ trực tuyến, số lao động có việc làm mới và tiến độ sửa nhà cho người có công. Hai chỉ tiêu còn chậm là số hóa tài liệu lưu trữ ở cấp xã và đào tạo nghề cho lao động trên 40 tuổi.`,
    table(
      'Một số chỉ tiêu chín tháng năm 2026',
      ['Chỉ tiêu', 'Kế hoạch năm', 'Chín tháng'],
      ['Lao động có việc làm mới (người)', '16.500', '13.420'],
      ['Hồ sơ nộp trực tuyến (%)', '85', '89,7'],
      ['Nhà người có công được xây, sửa (nhà)', '120', '98'],
      ['Tài liệu lưu trữ được số hóa (mét giá)', '900', '528'],
    ),
    `## Ba việc của quý IV
    ### Trả kết quả bằng bản điện tử
    Từ ngày 01/11, mọi thủ tục của Sở trả kết quả bằng bản điện tử có chữ ký số. Người dân cần bản giấy vẫn được nhận qua bưu chính. Văn phòng Sở chịu trách nhiệm; mỗi sáng thứ Hai báo cáo số kết quả còn phải in giấy và lý do.
    ### Chi trả trợ cấp qua tài khoản
    Hiện 81% người hưởng trợ cấp ưu đãi trong tỉnh nhận tiền qua tài khoản. Mục tiêu cuối năm là 95%. Với người già yếu, không tiện ra ngân hàng, cán bộ xã và bưu điện vẫn mang tiền đến nhà; không ai bị buộc phải mở tài khoản.
    ### Đủ người cho xã, phường
    Sau khi sắp xếp, 12 xã còn thiếu từ hai công chức trở lên, chủ yếu ở vị trí địa chính, tài chính và công nghệ thông tin. Trong khi chờ kết quả tuyển dụng, Sở cử 18 công chức về hỗ trợ, mỗi đợt ba tháng.
    > Xã chúng tôi không xin thêm báo cáo, chỉ xin thêm một người biết làm. Tháng trước có cậu ở Sở về ngồi cùng, việc tồn nửa năm gỡ trong ba tuần.
    Ý kiến của bà Lò Thị Hoa, Chủ tịch Ủy ban nhân dân xã Suối Vàng, nhận được tràng vỗ tay dài của hội trường.`,
    pictureBlock('ky-ket.jpg', {
      alt: 'Hai đại diện ngồi ký văn bản, hàng người phía sau vỗ tay.',
      caption: 'Sở Nội vụ và Bưu điện tỉnh ký thỏa thuận trả kết quả, chi trả trợ cấp tại nhà.',
      credit: 'Đinh Lan Chi',
    }),
    `## Giao việc có địa chỉ
    Kết luận hội nghị, Giám đốc Sở yêu cầu:
    - Mỗi việc ghi rõ người chịu trách nhiệm, ngày xong và cách kiểm tra.
    - Ý kiến của xã, phường phải được trả lời trong năm ngày làm việc; quá hạn thì nêu tên tại giao ban.
    - Không ban hành văn bản nhắc lại văn bản đã có; cần nhắc thì gọi điện.
    - Mỗi phòng tự bỏ ít nhất một báo cáo định kỳ không còn cần thiết trước ngày 15/11.
    Thông báo kết luận được gửi tới các xã, phường ngay trong buổi chiều. Tiến độ ba việc của quý IV sẽ được đăng trên cổng này vào ngày cuối mỗi tháng để người dân theo dõi.`,
  ),
})
