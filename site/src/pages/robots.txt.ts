import type {APIRoute} from 'astro'
import {siteConfig} from '../lake/currentReader.ts'

const rules = ['User-agent: *', 'Disallow: /api/', 'Disallow: /manh/', 'Disallow: /tim-kiem/du-lieu/']

export const GET: APIRoute = () =>
  new Response(`${rules.join('\n')}\n\nSitemap: ${siteConfig.siteUrl}/sitemap.xml\n`, {
    headers: {'Content-Type': 'text/plain; charset=utf-8'},
  })
