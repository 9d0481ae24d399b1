import {categoriesQuery} from '@cong/schemas/queries'
import type {APIRoute} from 'astro'
import {feedFiles, feedResponse} from '../../../feeds/feedResponse.ts'
import {loadCategoryFeed} from '../../../feeds/loadFeed.ts'
import {currentReader, siteConfig} from '../../../lake/currentReader.ts'

export async function getStaticPaths() {
  const categories = await currentReader().openPage().askOnce(categoriesQuery)
  return categories.flatMap(({slug}) => (slug ? feedFiles.map(file => ({params: {slug, file}})) : []))
}

export const GET: APIRoute = async ({locals, params}) => {
  const file = feedFiles.find(one => one === params.file)
  if (!file || !params.slug) return new Response(null, {status: 404})
  return feedResponse(await loadCategoryFeed(locals.lake, siteConfig, params.slug), file)
}
