import {pictureBlock, richText} from '../richText.ts'
import {article} from './article.ts'

export const thapNen = article({
  id: 'thap-nen-tri-an',
  title: 'Thắp nến tri ân tại Nghĩa trang liệt sĩ tỉnh',
  summary:
    'Tối 26/7, hơn bốn nghìn ngọn nến được thắp lên trước phần mộ các liệt sĩ. Cùng với hoa và hương, tuổi trẻ Sở Nội vụ mang đến lời hứa: không để phần mộ nào thiếu thông tin mà không có người đi tìm.',
  publishedAt: '2026-07-26T21:30:00+07:00',
  category: 'nguoi-co-cong',
  picture: 'thap-nen-tri-an',
  words: {
    alt: 'Hoàng hôn ở nghĩa trang liệt sĩ, người viếng đứng trước đài tưởng niệm, thanh niên cầm nến hai bên.',
    caption: 'Lễ thắp nến tri ân tại Nghĩa trang liệt sĩ tỉnh, tối 26/7/2026.',
    credit: 'Bùi Anh Khôi',
  },
  author: 'bui-anh-khoi',
  unit: 'chi-doan',
  tags: ['người có công', 'đền ơn đáp nghĩa', 'thanh niên'],
  body: richText(
    `Mặt trời vừa khuất sau dãy núi phía tây, những ngọn nến đầu tiên được thắp lên. Từ đài tưởng niệm, ánh lửa lan dần ra từng hàng mộ, cho đến khi cả triền đồi sáng như một dòng sông. Không ai bảo ai, mọi người cùng im lặng.
    Kỷ niệm 79 năm Ngày Thương binh - Liệt sĩ, tối 26/7, Sở Nội vụ phối hợp với Tỉnh đoàn và Ủy ban nhân dân phường Bình Minh tổ chức lễ thắp nến tri ân tại Nghĩa trang liệt sĩ tỉnh. Nơi đây là chỗ nghỉ của **4.218 liệt sĩ**, trong đó 1.067 phần mộ chưa biết tên.
    ## Mười ngày chuẩn bị
    Từ ngày 16/7, đoàn viên Chi đoàn Sở chia thành sáu nhóm, mỗi chiều lên nghĩa trang hai giờ: nhổ cỏ, thay cát lư hương, lau bia, tô lại những dòng chữ đã mờ. Các bạn ghi lại từng bia có tên, quê hoặc năm hy sinh bị mờ để đối chiếu với hồ sơ. Có 212 bia được tô lại, 37 bia được báo để đính chính.
    > Khi tô đến dòng tuổi, nhiều bạn dừng lại rất lâu. Các anh nằm đây, người trẻ nhất mới mười bảy.
    Bạn Ngô Phương Linh, đoàn viên Trung tâm Lưu trữ lịch sử, chia sẻ. Trong nhóm của Linh có hai người là cháu của liệt sĩ; họ đã tìm được tên ông mình ở nghĩa trang này sau nhiều năm gia đình không biết tin.`,
    pictureBlock('dai-tuong-niem.jpg', {
      alt: 'Đài tưởng niệm cao có ngôi sao vàng, năm người đứng mặc niệm trong ánh chiều.',
      caption: 'Phút mặc niệm trước đài tưởng niệm.',
      credit: 'Bùi Anh Khôi',
    }),
    `## Lời hứa trước những ngôi mộ chưa có tên
    Tại buổi lễ, Sở Nội vụ thông báo kế hoạch ba năm xác định thông tin cho liệt sĩ còn thiếu: lấy mẫu sinh phẩm của thân nhân, số hóa hồ sơ quân nhân, đối chiếu với lời kể của đồng đội. Những việc người dân có thể giúp ngay gồm:
    - Gửi lại thư, ảnh, giấy báo tử, sổ ghi chép của liệt sĩ mà gia đình còn giữ để được quét miễn phí.
    - Báo cho cán bộ xã khi biết đồng đội cũ, nhân chứng của trận đánh, nơi chôn cất ban đầu.
    - Đăng ký lấy mẫu sinh phẩm cho mẹ, anh chị em ruột của liệt sĩ, nhất là người đã cao tuổi.
    Bà Trịnh Thị Nhạn, 82 tuổi, em gái liệt sĩ, được các bạn trẻ dìu lên hàng mộ thứ chín. Bà thắp nén hương cho anh rồi xin thắp thêm cho những ngôi mộ bên cạnh. “Các anh ấy nằm gần anh tôi, cũng như anh tôi cả”, bà nói.
    ## Những việc làm sau ngọn nến
    Trong dịp này, Sở đã thăm, tặng quà 312 gia đình người có công tiêu biểu; khám bệnh, phát thuốc cho 540 người tại ba xã vùng cao; sửa 18 công trình ghi công liệt sĩ. Chi đoàn nhận chăm sóc thường xuyên khu mộ phía đông, mỗi tháng một lần, ghi vào sổ trực có chữ ký của ban quản trang.
    Buổi lễ kết thúc lúc hơn tám giờ tối. Đoàn viên ở lại thu dọn chân nến, giữ cho nghĩa trang sạch sẽ, yên tĩnh trước khi ra về.`,
  ),
})
