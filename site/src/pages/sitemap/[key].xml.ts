import type {APIRoute} from 'astro'
import {currentReader, siteConfig} from '../../lake/currentReader.ts'
import {loadSitemapEntries, loadSitemapKeys} from '../../sitemap/loadSitemapEntries.ts'
import {writeSitemap} from '../../sitemap/writeSitemap.ts'

export async function getStaticPaths() {
  const keys = await loadSitemapKeys(currentReader().openPage())
  return keys.map(key => ({params: {key}}))
}

export const GET: APIRoute = async ({locals, params}) =>
  new Response(writeSitemap(await loadSitemapEntries(locals.lake, siteConfig.siteUrl, params.key ?? '')), {
    headers: {'Content-Type': 'application/xml; charset=utf-8'},
  })
