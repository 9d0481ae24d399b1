import {toIsoHanoi} from '@cong/vietnamese/text'
import {escapeXml} from '../feeds/xmlText.ts'

/** One page of the site map. `changedAt` is when its content last changed, left out where nobody knows. */
export type SitemapEntry = {url: string; changedAt?: string | undefined; image?: string | undefined}

/** The site map for search engines (https://www.sitemaps.org/protocol.html) with Google's image extension. */
export function writeSitemap(entries: readonly SitemapEntry[]): string {
  const urls = entries.map(({url, changedAt, image}) => {
    const changed = changedAt ? `<lastmod>${toIsoHanoi(changedAt)}</lastmod>` : ''
    const picture = image ? `<image:image><image:loc>${escapeXml(image)}</image:loc></image:image>` : ''
    return `<url><loc>${escapeXml(url)}</loc>${changed}${picture}</url>\n`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n',
    ...urls,
    '</urlset>\n',
  ].join('')
}

/** The index of the site map's parts. */
export function writeSitemapIndex(urls: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n',
    ...urls.map(url => `<sitemap><loc>${escapeXml(url)}</loc></sitemap>\n`),
    '</sitemapindex>\n',
  ].join('')
}
