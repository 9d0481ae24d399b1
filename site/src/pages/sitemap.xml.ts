import type {APIRoute} from 'astro'
import {siteConfig} from '../lake/currentReader.ts'
import {loadSitemapEntries} from '../sitemap/loadSitemapEntries.ts'
import {writeSitemap} from '../sitemap/writeSitemap.ts'

export const GET: APIRoute = async ({locals}) =>
  new Response(writeSitemap(await loadSitemapEntries(locals.lake, siteConfig.siteUrl)), {
    headers: {'Content-Type': 'application/xml; charset=utf-8'},
  })
