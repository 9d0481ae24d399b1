import {pictureBlock, richText} from '../richText.ts'
import {article} from './article.ts'

export const toCongNgheSo = article({
  id: 'to-cong-nghe-so',
  title: 'Tổ công nghệ số cộng đồng: đi từng ngõ, chỉ từng người',
  summary:
    'Ở xã An Hòa, mười hai tổ công nghệ số cộng đồng đã giúp gần hai nghìn người cài định danh điện tử và tự nộp hồ sơ đầu tiên. Cách làm rất đơn giản: ngồi cạnh, chờ bà con tự bấm.',
  publishedAt: '2026-10-30T10:10:00+07:00',
  category: 'cai-cach',
  picture: 'to-cong-nghe-so',
  words: {
    alt: 'Hai đoàn viên áo xanh hướng dẫn nhóm người dân dùng điện thoại bên bàn đặt dưới gốc cây lớn.',
    caption: 'Buổi hướng dẫn dưới gốc đa thôn Trung, xã An Hòa.',
    credit: 'Bùi Anh Khôi',
  },
  author: 'bui-anh-khoi',
  unit: 'phong-cai-cach-hanh-chinh',
  tags: ['chuyển đổi số', 'thanh niên', 'dịch vụ công'],
  body: richText(
    `Bốn giờ chiều, khi nắng đã dịu, chiếc bàn gỗ dưới gốc đa thôn Trung bắt đầu có người. Bà Nguyễn Thị Lý, 64 tuổi, mang theo chiếc điện thoại con trai để lại. Bà bảo máy thì có từ lâu, nhưng chỉ dùng để nghe và gọi. Nửa giờ sau, bà tự tay gửi được hồ sơ đề nghị cấp thẻ bảo hiểm y tế cho cháu, rồi cười: “Hóa ra nó hỏi câu nào mình trả lời câu ấy”.
    Những buổi chiều như thế diễn ra đều đặn từ tháng 7 ở xã An Hòa, nơi Sở Nội vụ chọn làm điểm về đưa dịch vụ công đến tận thôn. Mười hai tổ công nghệ số cộng đồng, mỗi tổ năm người, gồm trưởng thôn, cán bộ phụ nữ, đoàn viên thanh niên và hai người trong thôn thạo điện thoại.
    ## Ngồi cạnh, không làm thay
    Nguyên tắc đầu tiên các tổ tự đặt ra là không cầm máy của bà con. Làm thay thì nhanh, nhưng lần sau người ta lại phải tìm mình. Ngồi cạnh mà chỉ thì lâu gấp ba, bù lại người học nhớ được việc. Anh Trần Văn Hiếu, tổ trưởng thôn Trung, kể lại ba điều rút ra sau gần bốn tháng:
    1. Nói bằng lời hằng ngày. “Mã xác thực” thì gọi là “số gửi về máy”, “đăng nhập” thì gọi là “mở cửa”.
    2. Mỗi buổi chỉ học một việc, và phải là việc người ta đang cần.
    3. Ghi ra giấy. Mỗi người về nhà có một tờ giấy khổ nhỏ, vẽ lại từng nút phải bấm.
    > Người già không sợ máy, người già sợ bấm nhầm thì hỏng. Khi biết bấm nhầm vẫn quay lại được, các cụ học nhanh lắm.
    ## Con số sau bốn tháng
    Đến cuối tháng 10, các tổ đã hướng dẫn 1.946 lượt người; 1.312 người cài được định danh điện tử mức 2 và dùng thành thạo; 874 người tự nộp ít nhất một hồ sơ. Tỷ lệ hồ sơ trực tuyến của xã An Hòa tăng từ 48% lên 86%. Số người đến trụ sở xã chỉ để hỏi thủ tục giảm hẳn, nên cán bộ Một cửa có thời gian xuống thôn.`,
    pictureBlock('lop-hoc-cong-dong.jpg', {
      alt: 'Cô giáo mặc áo dài đứng trước bảng, học viên lớn tuổi ngồi nghe.',
      caption: 'Lớp học buổi tối tại nhà văn hóa thôn Đông, xã An Hòa.',
      credit: 'Bùi Anh Khôi',
    }),
    `## Chuyện an toàn được nói trước tiên
    Buổi nào cũng bắt đầu bằng năm phút nói về lừa đảo: không bấm vào đường dẫn lạ, không đọc số gửi về máy cho ai, cơ quan nhà nước không gọi điện yêu cầu chuyển tiền. Các tổ còn đóng vai kẻ gian gọi điện để bà con tập từ chối. Từ khi có lớp, xã chưa ghi nhận thêm trường hợp nào mất tiền qua mạng.
    Cái khó còn lại là sóng điện thoại ở ba xóm ven đồi và những chiếc máy quá cũ, không cài được ứng dụng. Xã đã đề nghị nhà mạng đặt thêm trạm; Chi đoàn Sở Nội vụ vận động được 34 máy còn tốt để tặng các hộ neo đơn.
    Ông Vũ Minh Tuấn, Trưởng phòng Cải cách hành chính, cho biết từ tháng 12 cách làm của An Hòa sẽ được nhân ra 15 xã, phường. Sở in sẵn bộ tranh hướng dẫn, tập huấn cho tổ trưởng và mỗi quý chọn một tổ làm tốt để mời chia sẻ. Địa phương nào cần tài liệu có thể liên hệ Phòng Cải cách hành chính, điện thoại 0299 3555 103.`,
  ),
})
