import {pictureBlock, richText} from '../richText.ts'
import {article} from './article.ts'

export const trongCay = article({
  id: 'trong-cay-thuong-son',
  title: 'Hai nghìn cây lim, giổi bén rễ trên đồi Thượng Sơn',
  summary:
    'Công trình thanh niên của Chi đoàn Sở Nội vụ trồng 2.000 cây bản địa trên ba héc ta đồi trọc đầu nguồn. Mỗi cây có một người nhận chăm sóc trong ba năm.',
  publishedAt: '2026-08-23T16:00:00+07:00',
  category: 'thanh-nien',
  picture: 'trong-cay',
  words: {
    alt: 'Đoàn viên áo xanh đào hố, trồng cây con trên sườn đồi, phía xa là núi xanh.',
    caption: 'Ra quân trồng cây tại đồi Thượng Sơn, ngày 23/8/2026.',
    credit: 'Bùi Anh Khôi',
  },
  author: 'bui-anh-khoi',
  unit: 'chi-doan',
  tags: ['thanh niên', 'tình nguyện', 'môi trường'],
  body: richText(
    `Năm giờ rưỡi sáng, sương còn đọng trên cỏ, hơn một trăm đoàn viên đã có mặt dưới chân đồi Thượng Sơn. Mỗi người một chiếc cuốc, một can nước, hai mươi cây con bọc trong túi giấy. Đến mười giờ, khi nắng bắt đầu gắt, sườn đồi trơ trọi từ trận lũ quét năm 2021 đã có thêm hai nghìn mầm xanh.
    Đó là công trình thanh niên “Rừng đầu nguồn” của Chi đoàn Sở Nội vụ, thực hiện cùng Đoàn xã Thượng Sơn và Hạt Kiểm lâm khu vực. Buổi ra quân diễn ra vào Chủ nhật 23/8, bắt đầu thật sớm để cây con không phải chịu nắng trưa.
    ## Vì sao là lim và giổi
    Những năm trước, đồi được trồng keo. Cây lớn nhanh nhưng khai thác xong, đất lại trống, mưa xuống là trôi. Lần này, xã và Chi đoàn chọn cây bản địa: lim xanh, giổi, xen cây muồng để che bóng trong mấy năm đầu. Những loại cây này lớn chậm, rễ sâu, giữ được đất và nước.
    - 1.200 cây lim xanh, 600 cây giổi, 200 cây muồng.
    - Cây con hai năm tuổi, ươm tại vườn của xã, cao từ 60 phân trở lên.
    - Hố đào trước hai mươi ngày, bón lót phân hoai của bà con.
    > Trồng thì một buổi sáng, giữ thì phải ba năm. Chúng tôi không đếm số cây trồng, chúng tôi đếm số cây sống.
    Anh Bùi Anh Khôi, Bí thư Chi đoàn, nói như vậy khi giao cho từng đoàn viên tấm thẻ nhỏ ghi số cây của mình.`,
    pictureBlock('ruong-bac-thang.jpg', {
      alt: 'Ruộng bậc thang vàng xanh xen nhau dưới chân núi, người nông dân đang làm đồng.',
      caption: 'Ruộng của bà con Thượng Sơn nằm ngay dưới khu rừng đang được trồng lại.',
      credit: 'Đinh Lan Chi',
    }),
    `## Mỗi cây một người chăm
    Ba năm tới, mỗi đoàn viên chịu trách nhiệm hai mươi cây. Ba tháng một lần, nhóm trực lên làm cỏ, tỉa cành, dặm lại cây chết và chụp ảnh đúng vị trí đã đánh dấu. Ảnh và số đo được ghi vào bảng chung, ai cũng xem được. Sau một năm, nơi nào tỷ lệ sống dưới 85% thì cả nhóm cùng lên trồng dặm.
    Bà con trong bản nhận trông không cho trâu bò vào đồi. Đổi lại, Chi đoàn giúp dựng 600 mét hàng rào bằng tre và làm một bể nước nhỏ dùng chung. Già làng Giàng A Páo bảo hồi ông còn bé, đồi này có con suối chảy quanh năm. “Cây về thì nước về. Tôi chắc không kịp thấy, nhưng lũ cháu sẽ thấy”, ông nói.
    ## Những ngày tiếp theo
    Tháng 10, nhóm đầu tiên lên kiểm tra sau mùa mưa. Ngoài việc trồng cây, Chi đoàn tặng Trường Tiểu học Thượng Sơn một tủ 300 cuốn sách và tập huấn cho đoàn viên xã dùng dịch vụ công trực tuyến để giúp lại bà con.
    Cơ quan, doanh nghiệp, nhóm bạn muốn nhận chăm một khoảnh đồi trong năm 2027 có thể đăng ký với Chi đoàn qua Văn phòng Sở, điện thoại 0299 3555 101. Mỗi khoảnh rộng chừng một nghìn mét vuông, cần ít nhất mười người và một lời hứa đi đủ ba năm.`,
  ),
})
