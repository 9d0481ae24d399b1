import {categoriesQuery, pageIndexQuery} from '@cong/schemas/queries'
import {type AddressedDocument, addressOf} from '../addresses.ts'
import type {MenuLink} from '../content/link.ts'
import type {PageLake} from './lakeReader.ts'

/** The site for people who look for the way: sections with their pages. */
export async function loadSiteMap(lake: PageLake): Promise<{title: string; links: MenuLink[]}[]> {
  const [categories, pages] = await Promise.all([lake.ask(categoriesQuery), lake.askOnce(pageIndexQuery)])
  const linksOf = (documents: readonly (AddressedDocument & {title: string | null})[]) =>
    documents.flatMap(document => {
      const href = addressOf(document)
      return href && document.title ? [{label: document.title, href}] : []
    })
  return [
    {
      title: 'Tin tức',
      links: [
        {label: 'Tất cả tin tức', href: '/tin-tuc/'},
        ...linksOf(categories),
        {label: 'Lưu trữ theo tháng', href: '/luu-tru/'},
      ],
    },
    {
      title: 'Thông tin công khai',
      links: [
        {label: 'Thông báo', href: '/thong-bao/'},
        {label: 'Văn bản', href: '/van-ban/'},
        {label: 'Báo cáo hoạt động', href: '/bao-cao/'},
        {label: 'Tiếp nhận ý kiến', href: '/gop-y/'},
        {label: 'Hỏi đáp', href: '/hoi-dap/'},
      ],
    },
    {
      title: 'Hình ảnh và video',
      links: [
        {label: 'Hình ảnh hoạt động', href: '/hinh-anh/'},
        {label: 'Video', href: '/video/'},
      ],
    },
    {
      title: 'Cơ quan',
      links: [
        ...linksOf(pages),
        {label: 'Cơ cấu tổ chức', href: '/co-cau-to-chuc/'},
        {label: 'Liên hệ', href: '/lien-he/'},
      ],
    },
    {
      title: 'Tiện ích',
      links: [
        {label: 'Lịch vạn niên', href: '/lich/'},
        {label: 'Tìm kiếm', href: '/tim-kiem/'},
        {label: 'Nguồn tin RSS', href: '/rss/'},
        {label: 'Thống kê truy cập', href: '/thong-ke/'},
      ],
    },
  ]
}
