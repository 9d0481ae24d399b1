import type {APIRoute} from 'astro'
import {siteConfig} from '../lake/currentReader.ts'
import {loadSitemapKeys} from '../sitemap/loadSitemapEntries.ts'
import {writeSitemapIndex} from '../sitemap/writeSitemap.ts'

export const GET: APIRoute = async ({locals}) => {
  const keys = await loadSitemapKeys(locals.lake)
  return new Response(writeSitemapIndex(keys.map(key => `${siteConfig.siteUrl}/sitemap/${key}.xml`)), {
    headers: {'Content-Type': 'application/xml; charset=utf-8'},
  })
}
