import {pictureBlock, richText} from '../richText.ts'
import {article} from './article.ts'

export const lopMay = article({
  id: 'lop-may-thuong-son',
  title: 'Lớp may ở xã Thượng Sơn: học ba tháng, có việc gần nhà',
  summary:
    'Ba mươi hai phụ nữ xã vùng cao Thượng Sơn vừa hoàn thành lớp may công nghiệp. Hai mươi bảy người đã ký hợp đồng lao động với xưởng may mở ngay tại trung tâm xã.',
  publishedAt: '2026-10-22T08:30:00+07:00',
  category: 'viec-lam',
  picture: 'lop-may',
  words: {
    alt: 'Phụ nữ ngồi bên máy may trong lớp học nhiều cửa sổ, cô giáo đứng hướng dẫn.',
    caption: 'Lớp may công nghiệp tại nhà văn hóa xã Thượng Sơn.',
    credit: 'Đinh Lan Chi',
  },
  author: 'dinh-lan-chi',
  unit: 'phong-lao-dong-viec-lam',
  tags: ['học nghề', 'việc làm', 'phụ nữ'],
  body: richText(
    `Tiếng máy may ở nhà văn hóa xã Thượng Sơn ngừng lúc mười một giờ kém. Các học viên gấp gọn tấm vải cuối cùng của khóa học, ai cũng cầm theo chiếc áo mình tự may để chụp ảnh. Với nhiều chị, đó là chiếc áo đầu tiên trong đời do chính tay mình làm ra từ đầu đến cuối.
    Lớp may công nghiệp khai giảng ngày 20/7, bế giảng ngày 21/10, do Sở Nội vụ phối hợp với Trường Trung cấp nghề tỉnh tổ chức. Trong 35 người đăng ký có 32 người theo học đến cùng; 30 người được xếp loại khá trở lên.
    ## Chọn nghề theo việc, không theo chỉ tiêu
    Trước khi mở lớp, cán bộ Phòng Lao động, Việc làm đi hỏi từng nhà. Câu hỏi không phải là “chị muốn học nghề gì” mà là “nếu có việc, chị đi được bao xa, rảnh lúc nào, ai trông con”. Câu trả lời cho thấy phần lớn chị em chỉ đi làm được trong vòng năm cây số và phải về trước khi con tan học.
    Từ đó, Sở làm việc với một doanh nghiệp may ở phường Trung Kiên. Doanh nghiệp đồng ý đặt xưởng nhỏ tại trụ sở cũ của xã, nhận người ngay khi học xong và cho chọn ca. Chương trình học được chỉnh theo đúng loại hàng xưởng sẽ làm.
    - Tháng đầu: làm quen máy, may đường thẳng, đường cong, an toàn điện.
    - Tháng thứ hai: ráp cổ, tay, túi; đọc phiếu kỹ thuật.
    - Tháng thứ ba: thực hành theo dây chuyền, hưởng lương sản phẩm.
    > Ngày đầu tôi run đến mức không xỏ được kim. Cô giáo bảo cứ may hỏng đi, hỏng ba lần là biết. Đúng ba lần thật.
    Chị Sùng Thị Mai, 34 tuổi, học viên lớn tuổi thứ ba trong lớp, kể lại. Chị là một trong 27 người đã ký hợp đồng, mức lương thử việc 5,4 triệu đồng, được đóng bảo hiểm từ tháng đầu.
    ## Trông trẻ, ăn trưa và chuyện đi lại
    Bài học từ những lớp trước là người học bỏ giữa chừng không phải vì khó mà vì vướng việc nhà. Lần này, Hội Phụ nữ xã mở nhóm trông trẻ ngay cạnh lớp; bữa trưa do xã hỗ trợ gạo, các chị thay nhau nấu; ba học viên ở bản xa được bố trí chỗ nghỉ lại.`,
    pictureBlock('xuong-thuc-hanh.jpg', {
      alt: 'Thợ hàn cúi trên bàn sắt, tia lửa sáng; bên cạnh là các học viên học điện.',
      caption: 'Lớp hàn và điện dân dụng dành cho nam giới mở cùng đợt tại phường Trung Kiên.',
      credit: 'Trường Trung cấp nghề tỉnh',
    }),
    `## Năm người chưa ký hợp đồng thì sao?
    Ba chị nhận hàng về may tại nhà vì còn con nhỏ; xưởng cho mượn máy, trả công theo sản phẩm. Hai chị chọn mở tiệm sửa quần áo ở chợ, được Ngân hàng Chính sách xã hội cho vay vốn. Sau sáu tháng, cán bộ Sở sẽ quay lại hỏi thăm từng người, ghi rõ ai còn làm, thu nhập bao nhiêu, vướng điều gì. Kết quả ấy mới là căn cứ để mở lớp tiếp theo.
    Từ nay đến cuối năm, Sở mở thêm bốn lớp ở các xã Suối Vàng, Tân Lập, Hải Thịnh và An Hòa, với các nghề chế biến thủy sản, điện dân dụng, trồng rau an toàn và nấu ăn. Người học thuộc hộ nghèo, người dân tộc thiểu số, người khuyết tật được hỗ trợ học phí, tiền ăn và đi lại theo quy định. Đăng ký tại Ủy ban nhân dân xã hoặc gọi 0299 3555 104.`,
  ),
})
