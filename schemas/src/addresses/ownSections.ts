/** First parts of addresses that belong to kinds of pages, to files at the root or to the server. */
const ownSections = new Set([
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
  'sitemap',
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

/** Files at the root of the site. */
const ownFiles = new Set([
  'index.html',
  '404.html',
  '404',
  'rss.xml',
  'atom.xml',
  'feed.json',
  'sitemap.xml',
  'robots.txt',
  'bieu-tuong.svg',
  '_astro',
  '_redirects',
  '_headers',
])

/** Whether the first part of an address is taken, so that no static page may have it as its slug. */
export function isOwnSection(part: string): boolean {
  return ownSections.has(part)
}

/** Whether everything under this first part of an address is the site's own, files and English pages included. */
export function isOwnPart(part: string): boolean {
  return ownSections.has(part) || ownFiles.has(part) || part === 'en'
}
