import {slugRule} from './slugRule.ts'

/** First parts of addresses that belong to other kinds of pages or to the server. */
const takenSlugs = new Set([
  'tin-tuc',
  'chuyen-muc',
  'trang',
  'luu-tru',
  'the',
  'tac-gia',
  'hinh-anh',
  'bao-cao',
  'video',
  'van-ban',
  'thong-bao',
  'lich',
  'gop-y',
  'hoi-dap',
  'tim-kiem',
  'thong-ke',
  'co-cau-to-chuc',
  'so-do-trang',
  'rss',
  'lien-he',
  'manh',
  'kieu-mau',
  'api',
  'images',
  'files',
  'fragments',
  'assets',
])

/** Validator for a static page's slug, which stands at the root of the site: as `slugRule`, and not taken. */
export function pageSlugRule(slug: {current?: string | undefined} | undefined): true | string {
  if (slug?.current && takenSlugs.has(slug.current)) {
    return `Đường dẫn “${slug.current}” đã dành cho mục khác của cổng: hãy chọn tên khác.`
  }
  return slugRule(slug)
}
