import {callout, pictureBlock, richText} from '../richText.ts'
import {article} from './article.ts'

export const truocBao = article({
  id: 'truoc-bao',
  title: 'Trước bão, cán bộ Sở về thôn giúp dân chằng chống nhà cửa',
  summary:
    'Hai ngày trước khi bão vào đất liền, 64 cán bộ, đoàn viên Sở Nội vụ cùng bà con xã Hải Thịnh đắp hơn ba nghìn bao cát, chằng 117 mái nhà và đưa 86 người già, neo đơn đến nơi an toàn.',
  publishedAt: '2026-09-29T18:00:00+07:00',
  category: 'thanh-nien',
  picture: 'phong-chong-bao',
  words: {
    alt: 'Trời mưa xám, đoàn viên chuyền bao cát đắp bờ, một người chằng dây trên mái nhà ngói.',
    caption: 'Chuyền bao cát đắp bờ bao thôn Bắc, xã Hải Thịnh, chiều 27/9/2026.',
    credit: 'Bùi Anh Khôi',
  },
  author: 'bui-anh-khoi',
  unit: 'chi-doan',
  tags: ['phòng chống thiên tai', 'thanh niên', 'tình nguyện'],
  body: richText(
    `Gió bắt đầu mạnh từ trưa 26/9. Ở thôn Bắc, xã Hải Thịnh, tiếng loa gọi bà con đưa thuyền vào âu vừa dứt thì ba chiếc xe chở người của Sở Nội vụ đến nơi. Không có lễ đón, không có phát biểu. Trưởng thôn chỉ tay ra đoạn bờ bao thấp nhất, mọi người xếp thành hàng, chuyền bao cát.
    Theo phân công của tỉnh, Sở Nội vụ giúp xã Hải Thịnh, nơi có hơn bốn cây số bờ biển và 300 nhà ở ngoài đê. Trong hai ngày 26 và 27/9, **64 cán bộ, đoàn viên** chia làm bốn tổ, làm việc dưới sự chỉ huy của xã.
    ## Việc gì làm trước
    Danh sách việc được xã chuẩn bị từ tháng 8, sau buổi diễn tập: nhà nào mái yếu, nhà nào chỉ có người già, đoạn bờ nào năm ngoái bị tràn, ai có xe, ai có thuyền. Nhờ vậy, các tổ đến là làm được ngay.
    1. Đưa người già, phụ nữ mang thai, trẻ nhỏ đến trường học cao tầng.
    2. Đắp cao 420 mét bờ bao, dùng 3.150 bao cát.
    3. Chằng mái, dằn bao nước cho 117 nhà; tháo biển quảng cáo, chặt cành cây gần dây điện.
    4. Đưa gạo, nước, thuốc và đèn tích điện đến ba điểm sơ tán.
    > Sợ nhất là bà cụ nào bảo ở lại giữ nhà. Mình không dọa được, phải ngồi xuống hỏi cụ lo mất cái gì, rồi mang cái đó đi cùng.
    Anh Bùi Anh Khôi, Bí thư Chi đoàn, kể. Có cụ xin mang theo đàn gà, có cụ chỉ cần cái ảnh thờ. Tất cả đều được chuyển đi trước bốn giờ chiều.`,
    callout(
      'warning',
      'Khi có bão, nhớ năm việc',
      'Nghe bản tin và làm theo chính quyền xã; sạc đầy điện thoại; trữ nước sạch đủ ba ngày; ngắt điện khi nước vào nhà; không ra ngoài xem bão, không đi qua ngầm tràn.',
    ),
    `## Sau đêm bão
    Bão vào đất liền lúc hai giờ sáng 28/9, gió cấp 9, giật cấp 11. Sáng ra, bờ bao thôn Bắc vẫn đứng vững, chỉ có hai chỗ rò đã được bịt ngay trong đêm. Toàn xã có 23 nhà tốc mái một phần, không ai bị thương. Các tổ ở lại thêm một ngày, dọn cây đổ, lợp lại mái cho chín hộ neo đơn và phun khử khuẩn giếng nước.`,
    pictureBlock('don-bai-bien.jpg', {
      alt: 'Đoàn viên áo xanh nhặt rác trên bãi cát, ngoài khơi có thuyền cá.',
      caption: 'Dọn rác trôi dạt trên bãi biển Hải Thịnh sau bão.',
      credit: 'Bùi Anh Khôi',
    }),
    `Ông Hồ Văn Tấn, Chủ tịch Ủy ban nhân dân xã Hải Thịnh, cho rằng cái được lớn nhất là danh sách chuẩn bị từ trước. “Năm ngoái bão vào mới đi hỏi nhà nào có người già. Năm nay biết hết rồi, ai đến giúp cũng có việc đúng sức”, ông nói.
    ## Bài học mang về
    Chi đoàn đã ghi lại cách làm thành một tờ hướng dẫn bốn trang gửi các xã ven sông, ven biển: mẫu danh sách hộ cần giúp, cách xếp bao cát không bị trôi, những vật dụng nên có trong túi khẩn cấp. Trước mùa mưa năm sau, Sở sẽ cùng ba xã diễn tập lại, lần này vào ban đêm.
    Việc quyên góp giúp các hộ bị tốc mái được thực hiện qua Ủy ban Mặt trận Tổ quốc xã. Danh sách hỗ trợ niêm yết tại nhà văn hóa thôn.`,
  ),
})
