import {pictureBlock, richText, table} from './richText.ts'
import {attachment, figure, keyed, reference, type SampleDocument, slug} from './sampleDocument.ts'

type Figures = [label: string, unit: string, result: number, target?: number, previous?: number]

const indicators = (...rows: Figures[]) =>
  keyed(
    rows.map(([label, unit, result, target, previous]) => ({
      _type: 'indicator',
      label,
      unit,
      result,
      ...(target !== undefined && {target}),
      ...(previous !== undefined && {previous}),
    })),
  )

const period = (kind: string, from: string, to: string) => ({_type: 'reportPeriod', kind, from, to})

/** Three reports on the office's work, with their figures. */
export const reports: SampleDocument[] = [
  {
    _id: 'report-chin-thang-2026',
    _type: 'activityReport',
    title: 'Báo cáo công tác chín tháng và nhiệm vụ quý IV năm 2026',
    slug: slug('Báo cáo công tác chín tháng và nhiệm vụ quý IV năm 2026'),
    period: period('nineMonths', '2026-01-01', '2026-09-30'),
    summary:
      'Chín tháng đầu năm, phần lớn chỉ tiêu của Sở đạt tiến độ; việc làm mới, hồ sơ trực tuyến và nhà ở người có công vượt kế hoạch. Số hóa tài liệu ở cấp xã còn chậm.',
    indicators: indicators(
      ['Lao động có việc làm mới', 'người', 13420, 12400, 12655],
      ['Hồ sơ nộp trực tuyến', '%', 89.7, 85, 70.2],
      ['Hồ sơ giải quyết đúng hạn và trước hạn', '%', 99.1, 98.5, 97.6],
      ['Nhà người có công được xây mới, sửa chữa', 'nhà', 98, 90, 76],
      ['Tài liệu lưu trữ được số hóa', 'mét giá', 528, 675, 402],
      ['Lượt người được tư vấn việc làm, học nghề', 'lượt', 21630, 20000, 18944],
    ),
    body: richText(
      `## Kết quả nổi bật
      Chín tháng đầu năm 2026, Sở Nội vụ hoàn thành 71 trong 78 nhiệm vụ Ủy ban nhân dân tỉnh giao, bảy nhiệm vụ còn lại đang trong hạn. Việc rà soát thủ tục giúp bỏ 31 thành phần hồ sơ đã có trong cơ sở dữ liệu; tỷ lệ hồ sơ phải bổ sung giảm từ 8,4% xuống 4,3%.
      Thị trường lao động trong tỉnh khởi sắc nhờ ba cụm công nghiệp mới đi vào hoạt động. Số lao động có việc làm mới bằng 108,2% kế hoạch chín tháng, trong đó 62% là việc trong tỉnh. Công tác người có công được thực hiện đúng đối tượng, kịp thời; 98 ngôi nhà hoàn thành trước mùa bão.
      ## Hạn chế và nguyên nhân
      - Số hóa tài liệu mới đạt 78% kế hoạch do thiếu người đọc được tài liệu chữ viết tay và máy quét ở cấp xã đã cũ.
      - Mười hai xã còn thiếu từ hai công chức trở lên, chủ yếu ở vị trí khó tuyển.
      - Một số báo cáo định kỳ trùng nhau, gây mất thời gian cho cơ sở.`,
      table(
        'Nhiệm vụ trọng tâm quý IV năm 2026',
        ['Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'],
        ['Trả kết quả bằng bản điện tử có chữ ký số', 'Văn phòng Sở', '01/11/2026'],
        ['Chi trả trợ cấp qua tài khoản đạt 95%', 'Phòng Người có công', '31/12/2026'],
        ['Hoàn thành tuyển dụng công chức', 'Phòng Tổ chức, Biên chế và Công chức', '25/12/2026'],
        ['Quét bổ sung 300 mét giá tài liệu', 'Trung tâm Lưu trữ lịch sử', '31/12/2026'],
      ),
      `## Kiến nghị
      Sở đề nghị Ủy ban nhân dân tỉnh cho phép ký hợp đồng có thời hạn với người có kinh nghiệm đọc tài liệu cũ; giao thêm kinh phí thay máy quét cho 12 xã; sớm ban hành danh mục báo cáo định kỳ được cắt giảm.`,
    ),
    figures: keyed([
      figure('hoi-nghi.jpg', {
        alt: 'Hội trường đông người nhìn lên sân khấu có màn hình số liệu.',
        caption: 'Hội nghị đánh giá chín tháng, ngày 09/10/2026.',
        credit: 'Đinh Lan Chi',
      }),
      figure('bo-phan-mot-cua.jpg', {
        alt: 'Người dân nộp hồ sơ tại bốn quầy của Bộ phận Một cửa.',
        caption: 'Bộ phận Một cửa của Sở.',
        credit: 'Đinh Lan Chi',
      }),
    ]),
    publishedAt: '2026-10-10T01:30:00.000Z',
    unit: reference('unit-van-phong'),
    author: reference('person-hoang-thi-ngoc-mai'),
  },
  {
    _id: 'report-cai-cach-quy-ba-2026',
    _type: 'activityReport',
    title: 'Báo cáo cải cách hành chính quý III năm 2026',
    slug: slug('Báo cáo cải cách hành chính quý III năm 2026'),
    period: period('quarter', '2026-07-01', '2026-09-30'),
    summary:
      'Quý III, mức độ hài lòng của người dân đạt 94,6%; thời gian giải quyết trung bình rút ngắn 1,8 ngày so với cùng kỳ. Hạ tầng mạng ở xã vùng cao còn hạn chế.',
    indicators: indicators(
      ['Mức độ hài lòng của người dân', '%', 94.6, 92, 90.3],
      ['Thời gian giải quyết trung bình', 'ngày', 4.6, 5.5, 6.4],
      ['Thành phần hồ sơ được cắt bỏ', 'loại', 31, 25],
      ['Kết quả trả bằng bản điện tử', '%', 83.2, 90, 51.7],
      ['Thanh toán trực tuyến', '%', 88.9, 80, 63.5],
    ),
    body: richText(
      `## Cách đo mức độ hài lòng
      Sau khi nhận kết quả, mỗi người dân được hỏi năm câu, trả lời bằng cách bấm trên điện thoại hoặc máy đặt tại quầy; không ghi tên. Quý III có 3.112 phiếu hợp lệ. Người dân hài lòng nhất về thái độ phục vụ, ít hài lòng nhất về độ dễ hiểu của hướng dẫn.
      ## Những việc đã làm
      1. Rút gọn 14 mẫu đơn còn một trang, bỏ 31 thành phần hồ sơ.
      2. Mở hai quầy hỗ trợ người chưa quen nộp hồ sơ qua mạng.
      3. Lập mười hai tổ công nghệ số cộng đồng tại xã An Hòa.
      4. Kiểm tra đột xuất chín xã, nhắc nhở hai nơi còn yêu cầu nộp thêm bản giấy.
      ## Việc chưa đạt
      Tỷ lệ kết quả trả bằng bản điện tử mới đạt 83,2%, thấp hơn mục tiêu 90%, do phần mềm ký số của ba phòng chuyên môn chưa nối với hệ thống Một cửa. Sự cố đã được khắc phục ngày 28/9.
      > Hướng dẫn có chỗ đọc ba lần chưa hiểu. Đề nghị viết như nói với người trong nhà.
      Ý kiến trên của một người dân ở phường Trung Kiên được Phòng Cải cách hành chính chọn làm đề bài cho quý IV: viết lại 24 hướng dẫn thủ tục, mời người dân đọc thử trước khi dùng.`,
      pictureBlock('to-cong-nghe-so.jpg', {
        alt: 'Đoàn viên hướng dẫn người dân dùng điện thoại dưới gốc đa.',
        caption: 'Tổ công nghệ số cộng đồng xã An Hòa.',
        credit: 'Bùi Anh Khôi',
      }),
    ),
    attachments: keyed([
      attachment('ke-hoach-cai-cach-hanh-chinh-2027.odt', 'Kế hoạch cải cách hành chính năm 2027'),
    ]),
    publishedAt: '2026-10-05T08:00:00.000Z',
    unit: reference('unit-phong-cai-cach-hanh-chinh'),
    author: reference('person-vu-minh-tuan'),
  },
  {
    _id: 'report-thanh-nien-2026',
    _type: 'activityReport',
    title: 'Báo cáo công tác Đoàn và phong trào thanh niên năm 2026',
    slug: slug('Báo cáo công tác Đoàn và phong trào thanh niên năm 2026'),
    period: period('year', '2026-01-01', '2026-11-15'),
    summary:
      'Chi đoàn Sở Nội vụ có 69 đoàn viên, hoàn thành cả bốn công trình thanh niên đã đăng ký, giới thiệu bốn đoàn viên ưu tú được kết nạp Đảng.',
    indicators: indicators(
      ['Đoàn viên ưu tú được kết nạp Đảng', 'người', 4, 2, 3],
      ['Cây bản địa trồng mới', 'cây', 2000, 2000, 800],
      ['Ngày công tình nguyện', 'ngày', 612, 500, 455],
      ['Lượt người dân được giúp dùng dịch vụ công', 'lượt', 1946, 1500],
      ['Đơn vị máu hiến', 'đơn vị', 58, 50, 47],
    ),
    body: richText(
      `## Công trình thanh niên
      Năm 2026, Chi đoàn đăng ký bốn công trình và hoàn thành cả bốn: “Rừng đầu nguồn” ở Thượng Sơn, “Tổ công nghệ số cùng thôn” ở An Hòa, “Chăm sóc phần mộ liệt sĩ” tại Nghĩa trang liệt sĩ tỉnh và “Tủ sách vùng cao”. Kinh phí 148 triệu đồng, trong đó đoàn viên tự góp và vận động 96 triệu đồng.
      ## Giúp dân khi thiên tai
      Trước cơn bão cuối tháng 9, 64 cán bộ, đoàn viên giúp xã Hải Thịnh đắp bờ bao, chằng nhà, sơ tán người già. Sau bão, Chi đoàn lợp lại mái cho chín hộ neo đơn và dọn hơn một cây số bãi biển.
      ## Xây dựng Đoàn, tham gia xây dựng Đảng
      - Tổ chức 11 buổi sinh hoạt chi đoàn, mỗi buổi có một chủ đề do đoàn viên tự chọn và dẫn.
      - Giới thiệu bảy đoàn viên ưu tú, bốn người đã được kết nạp Đảng, đạt 200% kế hoạch.
      - Phân công đảng viên trẻ kèm cặp từng đoàn viên mới vào cơ quan.
      ## Hạn chế
      Một số đoàn viên ở đơn vị xa trụ sở khó tham gia sinh hoạt; nội dung tuyên truyền trên mạng còn khô. Năm 2027, Chi đoàn thử sinh hoạt theo nhóm nhỏ và giao mỗi nhóm làm một đoạn phim ngắn về công việc của mình.`,
    ),
    figures: keyed([
      figure('trong-cay.jpg', {
        alt: 'Đoàn viên áo xanh trồng cây trên sườn đồi.',
        caption: 'Công trình “Rừng đầu nguồn”.',
        credit: 'Bùi Anh Khôi',
      }),
      figure('phong-chong-bao.jpg', {
        alt: 'Đoàn viên chuyền bao cát dưới trời mưa.',
        caption: 'Giúp dân xã Hải Thịnh chống bão.',
        credit: 'Bùi Anh Khôi',
      }),
      figure('bong-chuyen.jpg', {
        alt: 'Hai đội áo xanh và áo đỏ chơi bóng chuyền ngoài trời.',
        caption: 'Giải bóng chuyền chào mừng Ngày thành lập Đoàn.',
        credit: 'Bùi Anh Khôi',
      }),
    ]),
    publishedAt: '2026-11-18T03:00:00.000Z',
    unit: reference('unit-chi-doan'),
    author: reference('person-bui-anh-khoi'),
  },
]
