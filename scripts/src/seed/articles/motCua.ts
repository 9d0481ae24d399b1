import {callout, pictureBlock, richText, table} from '../richText.ts'
import {article} from './article.ts'

export const motCua = article({
  id: 'mot-cua-truc-tuyen',
  title: 'Chín trong mười hồ sơ của Sở Nội vụ đã được nộp trực tuyến',
  summary:
    'Mười tháng đầu năm 2026, Bộ phận Một cửa của Sở tiếp nhận 18.462 hồ sơ, trong đó 90,6% nộp qua mạng. Người dân bớt đi lại, còn cán bộ có thêm thời gian giúp người chưa quen dùng máy.',
  publishedAt: '2026-11-20T08:15:00+07:00',
  category: 'cai-cach',
  picture: 'bo-phan-mot-cua',
  words: {
    alt: 'Người dân nộp hồ sơ tại quầy của Bộ phận Một cửa, bốn cán bộ ngồi sau màn hình.',
    caption: 'Bộ phận Một cửa của Sở Nội vụ trong buổi sáng đầu tuần.',
    credit: 'Đinh Lan Chi',
  },
  author: 'dinh-lan-chi',
  unit: 'phong-cai-cach-hanh-chinh',
  tags: ['chuyển đổi số', 'một cửa', 'dịch vụ công'],
  more: {featured: true},
  body: richText(
    `Tám giờ sáng thứ Hai, khu vực chờ của Bộ phận Một cửa chỉ có bảy người. Ba năm trước, cũng vào giờ này, hàng ghế bốn mươi chỗ thường không đủ. Người dân của tỉnh không ít việc hơn, mà phần lớn đã nộp hồ sơ từ nhà, từ cơ quan, có khi ngay bên sạp hàng ngoài chợ.
    Theo số liệu của Phòng Cải cách hành chính, từ ngày 01/01 đến ngày 31/10/2026, Sở Nội vụ tiếp nhận **18.462 hồ sơ**, trong đó 16.727 hồ sơ nộp trực tuyến, đạt 90,6%. Cùng kỳ năm 2025, tỷ lệ này là 71,3%. Tỷ lệ giải quyết đúng hạn và trước hạn là 99,1%; số hồ sơ phải bổ sung giấy tờ giảm gần một nửa.
    ## Bỏ bớt giấy tờ trước, đưa lên mạng sau
    Kinh nghiệm của Sở là không vội đưa nguyên một bộ hồ sơ giấy lên mạng. Từ tháng 02, Phòng Cải cách hành chính cùng các phòng chuyên môn rà lại từng thủ tục, trả lời ba câu hỏi đơn giản:
    - Giấy tờ này cơ quan nhà nước đã có trong cơ sở dữ liệu hay chưa?
    - Nếu bỏ đi thì có ai bị thiệt, có quy định nào không cho bỏ?
    - Người dân đọc tên giấy tờ có hiểu ngay phải chuẩn bị gì không?
    Kết quả, 31 thành phần hồ sơ được bỏ vì đã có dữ liệu dân cư thay thế, 14 mẫu đơn được rút gọn còn một trang. Tờ hướng dẫn dán ở quầy cũng được viết lại: mỗi thủ tục nói trước hết ai làm được, cần gì, bao lâu thì xong và trả kết quả ở đâu.`,
    table(
      'Kết quả tiếp nhận hồ sơ mười tháng đầu năm, so với cùng kỳ',
      ['Nội dung', '10 tháng năm 2025', '10 tháng năm 2026'],
      ['Hồ sơ tiếp nhận', '17.905', '18.462'],
      ['Nộp trực tuyến', '71,3%', '90,6%'],
      ['Đúng hạn và trước hạn', '97,8%', '99,1%'],
      ['Phải bổ sung giấy tờ', '8,4%', '4,3%'],
    ),
    `## Không để ai đứng ngoài màn hình
    Trong số 1.735 hồ sơ vẫn nộp trực tiếp, hơn một nửa là của người trên 60 tuổi. Với bà con, điều khó nhất không phải là bấm máy mà là nhớ mật khẩu và nhận mã xác thực. Vì thế, từ tháng 6, Bộ phận Một cửa dành hai quầy có cán bộ ngồi cùng, cầm tay chỉ việc; đoàn viên Chi đoàn Sở thay nhau trực vào sáng thứ Ba và sáng thứ Năm.`,
    pictureBlock('nguoi-dan-nop-ho-so.jpg', {
      alt: 'Một người phụ nữ và một cụ ông đứng trước quầy tiếp nhận hồ sơ.',
      caption: 'Cán bộ hướng dẫn người dân nộp hồ sơ tại quầy hỗ trợ.',
      credit: 'Đinh Lan Chi',
    }),
    `> Tôi mang cả tập giấy tờ lên, cô cán bộ chỉ giữ lại một tờ, còn lại bảo máy đã có rồi. Ngồi chưa uống hết chén nước đã xong.
    Đó là lời ông Lương Văn Sáu, 68 tuổi, ở phường Bến Sông, khi đến làm thủ tục cho vợ là thân nhân liệt sĩ. Ông Sáu cho biết lần sau sẽ nhờ cháu nộp ở nhà, vì “xem một lần là biết”.
    ## Việc còn phải làm
    Bà Hoàng Thị Ngọc Mai, Chánh Văn phòng Sở, nói thẳng vào những điều chưa được: một số tệp người dân gửi bị mờ, phải gọi điện xin lại; giờ cao điểm cuối tháng hệ thống còn chậm; vẫn có trường hợp cán bộ nhận hồ sơ điện tử rồi in ra giấy để xử lý.
    Từ nay đến hết quý I năm 2027, Sở tập trung vào ba việc:
    1. Trả toàn bộ kết quả bằng bản điện tử có chữ ký số, người dân cần bản giấy thì gửi qua bưu chính.
    2. Nhắn tin báo từng bước xử lý, để không ai phải gọi điện hỏi hồ sơ đến đâu.
    3. Viết lại 24 hướng dẫn thủ tục bằng lời ngắn, kèm ảnh chụp từng màn hình.
    Bạn đọc chưa quen nộp hồ sơ qua mạng có thể xem [hướng dẫn năm bước](#article-huong-dan-nop-ho-so) hoặc đến Bộ phận Một cửa để được giúp.`,
    callout(
      'info',
      'Bộ phận Một cửa làm việc lúc nào?',
      'Thứ Hai đến thứ Sáu, 7 giờ 30 đến 11 giờ 30 và 13 giờ 30 đến 17 giờ, tại tầng 1 trụ sở Sở, số 18 đường Hùng Vương, phường Bình Minh. Điện thoại: 0299 3555 101.',
    ),
  ),
})
