import type {APIRoute} from 'astro'
import {currentReader} from '../../../lake/currentReader.ts'
import {loadSearchKeys, loadSearchSegment} from '../../../search/loadSearchIndex.ts'

/** `muc-luc` lists the segments; each has a short file (titles) and a long one (texts). */
export async function getStaticPaths() {
  const keys = await loadSearchKeys(currentReader().openPage())
  const files = keys.flatMap(key => [`ngan-${key}`, `dai-${key}`])
  return ['muc-luc', ...files].map(file => ({params: {file}}))
}

export const GET: APIRoute = async ({locals, params}) => {
  const json = (value: unknown) =>
    new Response(JSON.stringify(value), {headers: {'Content-Type': 'application/json'}})
  if (params.file === 'muc-luc') return json(await loadSearchKeys(locals.lake))
  const [, size, key] = /^(ngan|dai)-(.+)$/.exec(params.file ?? '') ?? []
  if (!key) return new Response(null, {status: 404})
  const segment = await loadSearchSegment(locals.lake, key)
  return json(size === 'ngan' ? segment.documents : segment.texts)
}
