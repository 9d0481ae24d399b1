import type {NamedLink} from '../content/card.ts'

/** The feeds of the whole site by kind, as the feeds page lists them and the home page announces them. */
export const siteFeeds: readonly (NamedLink & {folder: string; about: string})[] = [
  {title: 'Tin tức', folder: '', href: '/rss.xml', about: 'Tất cả tin bài, toàn văn kèm ảnh.'},
  {
    title: 'Thông báo',
    folder: 'thong-bao/',
    href: '/thong-bao/rss.xml',
    about: 'Lịch tiếp dân, tuyển dụng, tạm ngừng dịch vụ.',
  },
  {
    title: 'Báo cáo hoạt động',
    folder: 'bao-cao/',
    href: '/bao-cao/rss.xml',
    about: 'Báo cáo theo kỳ, kèm bảng số liệu.',
  },
  {
    title: 'Hình ảnh hoạt động',
    folder: 'hinh-anh/',
    href: '/hinh-anh/rss.xml',
    about: 'Ảnh mới kèm chú thích.',
  },
  {
    title: 'Hỏi đáp',
    folder: 'hoi-dap/',
    href: '/hoi-dap/rss.xml',
    about: 'Trả lời ý kiến, kiến nghị của người dân.',
  },
  {title: 'Video', folder: 'video/', href: '/video/rss.xml', about: 'Video mới kèm lời giới thiệu.'},
]
