import {pictureBlock, richText} from '../richText.ts'
import {article} from './article.ts'

export const nhaNguoiCoCong = article({
  id: 'nha-nguoi-co-cong',
  title: 'Trước mùa mưa, 58 gia đình người có công có mái nhà vững chắc',
  summary:
    'Chia làm ba đợt, từ tháng 4 đến tháng 9, các địa phương trong tỉnh đã xây mới 21 nhà và sửa 37 nhà cho người có công, hoàn thành trước khi bão về.',
  publishedAt: '2026-09-18T09:20:00+07:00',
  category: 'nguoi-co-cong',
  picture: 'tham-gia-dinh',
  words: {
    alt: 'Đoàn cán bộ trao hộp quà cho hai cụ già trước sân ngôi nhà mái ngói.',
    caption: 'Đoàn công tác của Sở Nội vụ thăm gia đình ông Đặng Văn Thức, xã Hải Thịnh.',
    credit: 'Đinh Lan Chi',
  },
  author: 'dinh-lan-chi',
  unit: 'phong-nguoi-co-cong',
  tags: ['người có công', 'nhà ở', 'đền ơn đáp nghĩa'],
  body: richText(
    `Cơn mưa đầu mùa ập xuống lúc nửa đêm. Ông Đặng Văn Thức, thương binh 2/4 ở xã Hải Thịnh, giật mình ngồi dậy theo thói quen, định bê chậu ra hứng nước. Rồi ông nhớ ra: mái đã lợp lại từ tháng trước. “Nằm nghe mưa mà không phải dậy, hai mươi năm nay mới có”, ông kể với đoàn công tác của Sở Nội vụ đến thăm sáng 17/9.
    Nhà ông Thức là một trong **58 ngôi nhà** của người có công và thân nhân liệt sĩ được xây mới, sửa chữa trong ba đợt của năm 2026. Tất cả hoàn thành trước ngày 15/9, đúng như lời hứa khi khởi công: xong trước mùa bão.
    ## Góp mỗi nơi một phần
    Mỗi nhà xây mới được hỗ trợ từ ngân sách, phần còn lại do Quỹ Đền ơn đáp nghĩa, dòng họ và bà con góp thêm. Có nơi góp tiền, có nơi góp công. Thợ nề xã Tân Lập làm không lấy công hai ngày cuối tuần; Công ty gạch ở phường Trung Kiên bán bằng giá xuất lò; đoàn viên thanh niên chở cát, chuyển gạch vào những xóm xe không vào được.
    - Tổng kinh phí: 6,84 tỷ đồng, trong đó ngân sách 3,1 tỷ đồng.
    - Ngày công giúp đỡ: 1.920 ngày.
    - Diện tích bình quân một nhà xây mới: 56 mét vuông.
    > Mẫu nhà do gia đình chọn. Cụ nào thích bếp ở đâu, cửa quay hướng nào, chúng tôi theo đúng như vậy, miễn là nền cao và mái chắc.
    Bà Lê Thị Thu Hằng, Phó Giám đốc Sở, nói về nguyên tắc được giữ từ đầu. Ba mẫu thiết kế được gửi kèm mô hình bằng bìa để các cụ dễ hình dung; mẫu nào cũng có lối lên dốc cho xe lăn, tay vịn nhà vệ sinh và một gác lửng phòng khi nước lên.`,
    pictureBlock('duong-hoa.jpg', {
      alt: 'Con đường thôn trồng hoa hai bên, treo cờ Tổ quốc trước những ngôi nhà mái ngói.',
      caption: 'Xóm nhỏ ở xã Hải Thịnh, nơi có bốn ngôi nhà vừa hoàn thành.',
      credit: 'Bùi Anh Khôi',
    }),
    `## Kiểm tra sau khi bàn giao
    Bàn giao xong chưa phải là hết việc. Mỗi nhà có một cuốn sổ nhỏ ghi tên thợ, ngày làm, vật liệu và số điện thoại để gọi khi thấm dột, nứt tường. Sau trận mưa lớn ngày 12/9, cán bộ xã đã đi xem lại toàn bộ 58 nhà, phát hiện ba chỗ thấm ở chân mái và sửa xong trong tuần.
    ## Còn bao nhiêu gia đình đang chờ
    Qua rà soát, toàn tỉnh còn 143 hộ người có công có nhà xuống cấp, trong đó 39 hộ cần làm ngay trong năm 2027. Danh sách được niêm yết tại nhà văn hóa thôn để bà con góp ý: ai sót tên thì nói, ai đã có nhà tốt thì nhường. Năm nay đã có bảy gia đình tự nguyện nhường lượt cho người khó khăn hơn.
    Tổ chức, cá nhân muốn góp cùng có thể liên hệ Quỹ Đền ơn đáp nghĩa tỉnh, đặt tại Phòng Người có công, điện thoại 0299 3555 105. Mọi khoản góp đều có biên nhận và được công khai trên cổng này vào cuối mỗi quý.`,
  ),
})
