import type {APIRoute} from 'astro'
import {feedResponse} from '../feeds/feedResponse.ts'
import {loadNewsFeed} from '../feeds/loadFeed.ts'
import {siteConfig} from '../lake/currentReader.ts'

export const GET: APIRoute = async ({locals}) =>
  feedResponse(await loadNewsFeed(locals.lake, siteConfig), 'rss.xml')
