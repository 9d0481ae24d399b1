import {pictureBlock, richText, table} from './richText.ts'
import {figure, reference, type SampleDocument} from './sampleDocument.ts'

const slugOf = (current: string) => ({_type: 'slug', current})

/** The pages that change seldom, one of them in English. */
export const pages: SampleDocument[] = [
  {
    _id: 'page-gioi-thieu',
    _type: 'page',
    title: 'Giới thiệu',
    slug: slugOf('gioi-thieu'),
    language: 'vi',
    translation: reference('page-about'),
    summary: 'Sở Nội vụ tỉnh Thanh Giang: lịch sử, lãnh đạo, địa chỉ và cách liên hệ.',
    mainImage: figure('tru-so-co-quan.jpg', {
      alt: 'Trụ sở năm tầng màu kem, cột cờ phía trước, người dân đi vào cổng.',
      caption: 'Trụ sở Sở Nội vụ, số 18 đường Hùng Vương, phường Bình Minh.',
      credit: 'Đinh Lan Chi',
    }),
    body: richText(
      `Sở Nội vụ là cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh Thanh Giang, tham mưu, giúp Ủy ban nhân dân tỉnh quản lý nhà nước về tổ chức bộ máy, cán bộ, công chức, cải cách hành chính, lao động, việc làm, người có công, thanh niên, văn thư, lưu trữ và thi đua, khen thưởng.
      ## Quá trình phát triển
      Từ năm 2025, Sở được hợp nhất với cơ quan quản lý lao động và người có công của tỉnh, giữ tên Sở Nội vụ. Hiện Sở có năm phòng, hai đơn vị sự nghiệp và 142 công chức, viên chức, người lao động.
      ## Lãnh đạo Sở
      - Giám đốc: ông Trần Quang Lâm, phụ trách chung.
      - Phó Giám đốc: bà Lê Thị Thu Hằng, phụ trách người có công, thanh niên, lưu trữ.
      - Phó Giám đốc: ông Phạm Đức Toàn, phụ trách công chức, lao động, việc làm.
      ## Tiếp công dân
      Giám đốc Sở tiếp công dân vào ngày 10 và ngày 25 hằng tháng; trùng ngày nghỉ thì chuyển sang ngày làm việc kế tiếp. Bộ phận tiếp công dân làm việc các ngày trong tuần, trong giờ hành chính.
      Bạn có thể [gửi ý kiến qua cổng](/gop-y/), xem [cơ cấu tổ chức](/co-cau-to-chuc/) hoặc đọc về [chức năng, nhiệm vụ](#page-chuc-nang-nhiem-vu) của Sở.`,
    ),
    order: 10,
  },
  {
    _id: 'page-chuc-nang-nhiem-vu',
    _type: 'page',
    title: 'Chức năng, nhiệm vụ',
    slug: slugOf('chuc-nang-nhiem-vu'),
    language: 'vi',
    summary: 'Sở Nội vụ làm những việc gì và người dân gặp ai cho từng việc.',
    body: richText(
      `Trang này nói bằng lời dễ hiểu những việc Sở Nội vụ đang làm. Văn bản quy định đầy đủ có trong mục [Văn bản](/van-ban/).
      ## Những lĩnh vực chính
      - Tổ chức bộ máy, biên chế, vị trí việc làm của các cơ quan trong tỉnh.
      - Tuyển dụng, đào tạo, bồi dưỡng cán bộ, công chức, viên chức.
      - Cải cách hành chính, cải cách chế độ công vụ, đo mức độ hài lòng.
      - Việc làm, tiền lương, bảo hiểm thất nghiệp, an toàn lao động.
      - Ưu đãi người có công với cách mạng, mộ và nghĩa trang liệt sĩ.
      - Thanh niên, bình đẳng giới; hội, quỹ; văn thư, lưu trữ; thi đua, khen thưởng.`,
      table(
        'Bạn cần gì, gặp ai',
        ['Việc của bạn', 'Nơi giải quyết', 'Điện thoại'],
        ['Nộp hồ sơ, hỏi thủ tục', 'Bộ phận Một cửa, Văn phòng Sở', '0299 3555 101'],
        ['Thi tuyển công chức', 'Phòng Tổ chức, Biên chế và Công chức', '0299 3555 102'],
        ['Hợp đồng, tiền lương', 'Phòng Lao động, Việc làm', '0299 3555 104'],
        ['Chế độ người có công', 'Phòng Người có công', '0299 3555 105'],
        ['Tìm việc, trợ cấp thất nghiệp', 'Trung tâm Dịch vụ việc làm', '0299 3555 120'],
        ['Tìm tài liệu, hồ sơ cũ', 'Trung tâm Lưu trữ lịch sử', '0299 3555 130'],
      ),
      pictureBlock('hop-giao-ban.jpg', {
        alt: 'Cán bộ họp quanh bàn dài trong phòng có cửa sổ lớn.',
        caption: 'Giao ban đầu tuần tại Sở Nội vụ.',
        credit: 'Văn phòng Sở',
      }),
    ),
    order: 20,
  },
  {
    _id: 'page-du-lieu-ca-nhan',
    _type: 'page',
    title: 'Bảo vệ dữ liệu cá nhân',
    slug: slugOf('bao-ve-du-lieu-ca-nhan'),
    language: 'vi',
    summary: 'Cổng này giữ dữ liệu gì của bạn, để làm gì, trong bao lâu và cách yêu cầu xóa.',
    body: richText(
      `## Khi bạn đọc tin
      Cổng không đặt tệp nhận dạng (cookie) để theo dõi người đọc và không lưu địa chỉ mạng của bạn. Bộ đếm lượt truy cập dùng một mã băm đổi khóa mỗi ngày; hết ngày, khóa bị hủy, không thể biết lượt nào của ai.
      ## Khi bạn gửi ý kiến
      Chúng tôi chỉ hỏi họ tên và một cách liên hệ, để trả lời bạn. Bạn phải tự tay đánh dấu đồng ý; ô này không được đánh dấu sẵn. Dữ liệu của bạn không đưa lên trang công khai. Câu trả lời đăng trên cổng được viết lại, bỏ tên và mọi điều nhận ra người gửi.
      ## Quyền của bạn
      - Hỏi xem chúng tôi đang giữ dữ liệu gì của bạn.
      - Yêu cầu sửa, xóa hoặc rút lại sự đồng ý bất cứ lúc nào.
      - Khiếu nại khi thấy dữ liệu bị dùng sai mục đích.
      Gửi yêu cầu tới [hopthu@noivu.thanhgiang.example](mailto:hopthu@noivu.thanhgiang.example) hoặc Văn phòng Sở, kèm mã tiếp nhận ý kiến. Chúng tôi trả lời theo thời hạn pháp luật quy định.
      ## Ảnh trên cổng
      Ảnh có trẻ em chỉ được đăng khi có văn bản đồng ý của cha mẹ hoặc người giám hộ. Ai thấy ảnh của mình hoặc con em mình mà không muốn đăng, hãy báo để được gỡ ngay.`,
    ),
    order: 30,
  },
  {
    _id: 'page-about',
    _type: 'page',
    title: 'About the Department',
    slug: slugOf('en'),
    language: 'en',
    translation: reference('page-gioi-thieu'),
    summary:
      'Functions, organisation and contacts of the Department of Home Affairs of Thanh Giang Province.',
    mainImage: figure('tru-so-co-quan.jpg', {
      alt: 'A five-storey cream building with a flagpole in front and people walking in.',
      caption: 'The Department at 18 Hung Vuong Street, Binh Minh Ward.',
      credit: 'Dinh Lan Chi',
    }),
    body: richText(
      `The Department of Home Affairs advises the People’s Committee of Thanh Giang Province and carries out state management of public administration, the civil service, administrative reform, labour and employment, policies for people with meritorious services, youth affairs, and archives.
      ## What we do for you
      - Receive applications at the One-Stop Counter and online through the National Public Service Portal.
      - Run the annual civil-service examination.
      - Offer free employment advice and job fairs.
      - Pay allowances to people with meritorious services and their families.
      - Keep the historical archives of the province and open them to readers.
      ## How to reach us
      18 Hung Vuong Street, Binh Minh Ward, Thanh Giang Province. Telephone: +84 299 3555 100. E-mail: [hopthu@noivu.thanhgiang.example](mailto:hopthu@noivu.thanhgiang.example).
      Office hours: Monday to Friday, 7:30 to 11:30 and 13:30 to 17:00.
      ## Contact officers
      Ms Hoang Thi Ngoc Mai, Chief of Office, telephone +84 299 3555 101. Mr Vu Minh Tuan, Head of the Administrative Reform Division, telephone +84 299 3555 103.`,
    ),
    order: 40,
  },
]
