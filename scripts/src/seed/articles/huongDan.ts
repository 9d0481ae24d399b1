import {callout, pictureBlock, richText} from '../richText.ts'
import {attachment, keyed} from '../sampleDocument.ts'
import {article} from './article.ts'

export const huongDan = article({
  id: 'huong-dan-nop-ho-so',
  title: 'Hướng dẫn nộp hồ sơ trực tuyến trong năm bước',
  summary:
    'Chỉ cần điện thoại có ứng dụng VNeID và vài phút chuẩn bị, bạn có thể nộp hồ sơ cho Sở Nội vụ qua Cổng Dịch vụ công quốc gia mà không phải đến cơ quan.',
  publishedAt: '2026-11-11T09:00:00+07:00',
  category: 'cai-cach',
  picture: 'nguoi-dan-nop-ho-so',
  words: {
    alt: 'Người dân đứng trước quầy tiếp nhận, cán bộ phía sau màn hình đang hướng dẫn.',
    caption: 'Ai chưa quen nộp qua mạng có thể đến Bộ phận Một cửa để được làm cùng.',
    credit: 'Đinh Lan Chi',
  },
  author: 'vu-minh-tuan',
  unit: 'phong-cai-cach-hanh-chinh',
  tags: ['hướng dẫn thủ tục', 'dịch vụ công', 'chuyển đổi số'],
  body: richText(
    `Toàn bộ thủ tục của Sở Nội vụ hiện nhận hồ sơ trên [Cổng Dịch vụ công quốc gia](https://dichvucong.gov.vn). Bài này chỉ cách nộp một hồ sơ từ đầu đến cuối, dùng được cho hầu hết thủ tục. Nếu làm lần đầu, bạn nên dành khoảng hai mươi phút; những lần sau thường chỉ mất năm đến bảy phút.
    ## Chuẩn bị trước khi nộp
    - Điện thoại đã cài ứng dụng VNeID, tài khoản định danh mức 2.
    - Ảnh chụp hoặc bản quét các giấy tờ mà thủ tục yêu cầu.
    - Số điện thoại đang dùng, để nhận thông báo về hồ sơ.
    - Thẻ ngân hàng hoặc ví điện tử, nếu thủ tục có phí.
    Khi chụp giấy tờ, hãy đặt tờ giấy trên mặt phẳng nơi đủ sáng, chụp thẳng từ trên xuống, lấy trọn bốn góc. Ảnh mờ hoặc mất góc là lý do nhiều nhất khiến hồ sơ phải bổ sung.
    ## Bước 1. Đăng nhập bằng VNeID
    Mở trang dichvucong.gov.vn, bấm **Đăng nhập**, chọn tài khoản định danh điện tử. Màn hình hiện một mã vuông; dùng ứng dụng VNeID trên điện thoại quét mã rồi xác nhận. Không đưa mật khẩu hoặc mã xác thực cho người khác, kể cả người tự xưng là cán bộ.
    ## Bước 2. Tìm đúng thủ tục
    Gõ tên việc cần làm vào ô tìm kiếm, ví dụ “trợ cấp mai táng người có công” hoặc “đăng ký thỏa ước lao động tập thể”. Ở phần cơ quan thực hiện, chọn tỉnh Thanh Giang rồi chọn Sở Nội vụ hoặc xã, phường nơi bạn ở, tùy thủ tục. Đọc kỹ phần “Thành phần hồ sơ” trước khi bấm nộp.
    ## Bước 3. Điền đơn và gửi tệp
    Họ tên, ngày sinh, nơi ở đã được lấy sẵn từ dữ liệu dân cư; bạn chỉ điền phần còn thiếu. Ở mỗi giấy tờ, bấm nút tải lên và chọn ảnh đã chụp. Tệp không nên quá 6 MB; nếu lớn hơn, hãy chụp lại ở cỡ vừa.`,
    pictureBlock('to-cong-nghe-so.jpg', {
      alt: 'Đoàn viên áo xanh giúp người dân dùng điện thoại dưới gốc cây.',
      caption: 'Tổ công nghệ số cộng đồng giúp bà con nộp hồ sơ ngay tại thôn.',
      credit: 'Bùi Anh Khôi',
    }),
    `## Bước 4. Kiểm tra và nộp
    Xem lại một lượt, nhất là số điện thoại và cách nhận kết quả. Nếu thủ tục có phí, trang sẽ chuyển sang màn hình thanh toán. Nộp xong, bạn nhận được **mã hồ sơ** qua tin nhắn; hãy chụp lại màn hình hoặc ghi mã ra giấy.
    ## Bước 5. Theo dõi và nhận kết quả
    Vào mục tra cứu, nhập mã hồ sơ để biết hồ sơ đang ở khâu nào. Khi cần bổ sung, cán bộ ghi rõ thiếu gì và nhắn cho bạn; bổ sung ngay trên trang, không phải nộp lại từ đầu. Kết quả là bản điện tử có chữ ký số, có giá trị như bản giấy; ai cần bản giấy thì chọn nhận qua bưu chính.
    ## Những câu hỏi thường gặp
    ### Tôi không có điện thoại thông minh thì sao?
    Bạn đến Bộ phận Một cửa của Sở hoặc trung tâm phục vụ hành chính công của bất kỳ xã, phường nào trong tỉnh. Cán bộ sẽ nộp cùng bạn.
    ### Con tôi nộp thay có được không?
    Được, nếu thủ tục cho phép ủy quyền. Người nộp đăng nhập bằng tài khoản của mình, chọn “nộp thay” và gửi kèm giấy ủy quyền.
    ### Nộp ngoài giờ làm việc có tính không?
    Trang nhận hồ sơ cả ngày lẫn đêm. Hồ sơ nộp ngoài giờ được tính từ ngày làm việc tiếp theo.
    Bạn cũng có thể xem [video hướng dẫn](#video-nop-ho-so) dài chưa đến nửa phút, có phụ đề.`,
    callout(
      'important',
      'Cần người giúp?',
      'Gọi 0299 3555 103 trong giờ hành chính. Mọi hướng dẫn của Sở đều miễn phí.',
    ),
  ),
  more: {
    attachments: keyed([
      attachment('mau-don-de-nghi-tu-van-viec-lam.odt', 'Mẫu phiếu đăng ký tư vấn việc làm, học nghề'),
    ]),
    seo: {
      _type: 'seo',
      title: 'Nộp hồ sơ trực tuyến cho Sở Nội vụ: năm bước',
      description:
        'Cách nộp hồ sơ qua Cổng Dịch vụ công quốc gia bằng VNeID, từ chuẩn bị giấy tờ đến nhận kết quả.',
    },
  },
})
