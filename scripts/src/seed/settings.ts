import {figure, keyed, reference, type SampleDocument, slug} from './sampleDocument.ts'

const link = (label: string, address: string) => ({_type: 'link', label, address})
const linkTo = (label: string, id: string) => ({_type: 'link', label, document: reference(id)})

function menu(item: ReturnType<typeof link> | ReturnType<typeof linkTo>, ...children: (typeof item)[]) {
  return {_type: 'navigationItem', link: item, ...(children.length > 0 && {children: keyed(children)})}
}

/** The sections of the news, in the order of the menu. */
export const categories: SampleDocument[] = [
  category(
    'hoat-dong',
    'Hoạt động của Sở',
    10,
    'Hội nghị, tuyển dụng, lưu trữ và công việc thường ngày của Sở Nội vụ.',
  ),
  category(
    'cai-cach',
    'Cải cách hành chính',
    20,
    'Thủ tục, Bộ phận Một cửa, chuyển đổi số và hướng dẫn nộp hồ sơ.',
  ),
  category(
    'viec-lam',
    'Lao động và việc làm',
    30,
    'Việc làm, học nghề, bảo hiểm thất nghiệp và đời sống người lao động.',
  ),
  category(
    'nguoi-co-cong',
    'Người có công',
    40,
    'Chính sách ưu đãi và hoạt động đền ơn đáp nghĩa trong tỉnh.',
  ),
  category(
    'thanh-nien',
    'Thanh niên và đoàn thể',
    50,
    'Hoạt động của Chi đoàn, Công đoàn và phong trào tình nguyện.',
  ),
]

/** What stands on every page of the sample office: the province and all its numbers are invented. */
export const siteSettings: SampleDocument = {
  _id: 'siteSettings',
  _type: 'siteSettings',
  name: 'Sở Nội vụ tỉnh Thanh Giang',
  shortName: 'Sở Nội vụ Thanh Giang',
  nameEnglish: 'Department of Home Affairs of Thanh Giang Province',
  governingAgency: 'Ủy ban nhân dân tỉnh Thanh Giang',
  emblem: figure('bieu-trung.png', {
    alt: 'Biểu trưng: cổng mái ngói, núi xanh và dòng sông trong vòng bông lúa.',
  }),
  description:
    'Tin tức, thủ tục, báo cáo và văn bản của Sở Nội vụ tỉnh Thanh Giang; nơi tiếp nhận ý kiến của người dân.',
  address: 'Số 18 đường Hùng Vương, phường Bình Minh, tỉnh Thanh Giang',
  phone: '0299 3555 100',
  email: 'hopthu@noivu.thanhgiang.example',
  workingHours: 'Thứ Hai đến thứ Sáu, 7 giờ 30 đến 11 giờ 30 và 13 giờ 30 đến 17 giờ',
  responsiblePerson: 'Bà Hoàng Thị Ngọc Mai, Chánh Văn phòng Sở',
  navigation: keyed([
    menu(link('Trang chủ', '/')),
    menu(
      linkTo('Giới thiệu', 'page-gioi-thieu'),
      linkTo('Chức năng, nhiệm vụ', 'page-chuc-nang-nhiem-vu'),
      link('Cơ cấu tổ chức', '/co-cau-to-chuc/'),
      linkTo('English', 'page-about'),
    ),
    menu(link('Tin tức', '/tin-tuc/'), ...categories.map(({_id, title}) => linkTo(String(title), _id))),
    menu(link('Văn bản', '/van-ban/')),
    menu(link('Báo cáo', '/bao-cao/')),
    menu(link('Hình ảnh', '/hinh-anh/')),
    menu(link('Video', '/video/')),
    menu(link('Góp ý', '/gop-y/'), link('Gửi ý kiến', '/gop-y/'), link('Hỏi và đáp', '/hoi-dap/')),
  ]),
  relatedLinks: keyed([
    link('Cổng Thông tin điện tử Chính phủ', 'https://chinhphu.vn'),
    link('Bộ Nội vụ', 'https://moha.gov.vn'),
    link('Cổng Dịch vụ công quốc gia', 'https://dichvucong.gov.vn'),
    link('Cơ sở dữ liệu quốc gia về văn bản pháp luật', 'https://vbpl.vn'),
    link('Cổng thông tin tỉnh Thanh Giang', 'https://thanhgiang.example'),
  ]),
  utilityLinks: keyed([
    link('Lịch vạn niên', '/lich/'),
    link('Nộp hồ sơ trực tuyến', 'https://dichvucong.gov.vn'),
    linkTo('Hướng dẫn nộp hồ sơ', 'article-huong-dan-nop-ho-so'),
    link('Tìm trong cổng', '/tim-kiem/'),
  ]),
  footerLinks: keyed([
    link('Sơ đồ trang', '/so-do-trang/'),
    linkTo('Bảo vệ dữ liệu cá nhân', 'page-du-lieu-ca-nhan'),
    link('Nguồn tin RSS', '/rss/'),
    link('Thống kê truy cập', '/thong-ke/'),
  ]),
  counterStart: 690768,
  almanac: true,
  feedAuthority: 'noivu.thanhgiang.example',
  feedYear: 2026,
}

function category(id: string, title: string, order: number, description: string): SampleDocument {
  return {_id: `category-${id}`, _type: 'category', title, slug: slug(title), description, order}
}
