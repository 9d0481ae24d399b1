import type {APIRoute} from 'astro'
import {feedFiles, feedResponse} from '../../feeds/feedResponse.ts'
import {feedKinds, loadKindFeed} from '../../feeds/loadFeed.ts'
import {siteConfig} from '../../lake/currentReader.ts'

export function getStaticPaths() {
  return feedKinds.flatMap(kind => feedFiles.map(file => ({params: {kind, file}})))
}

export const GET: APIRoute = async ({locals, params}) => {
  const kind = feedKinds.find(one => one === params.kind)
  const file = feedFiles.find(one => one === params.file)
  if (!kind || !file) return new Response(null, {status: 404})
  return feedResponse(await loadKindFeed(locals.lake, siteConfig, kind), file)
}
