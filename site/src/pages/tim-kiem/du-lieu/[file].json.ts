import type {APIRoute} from 'astro'
import {currentReader} from '../../../lake/currentReader.ts'
import {loadSearchIndex} from '../../../search/loadSearchIndex.ts'

/** `muc-luc` lists the segments; each has a short file (titles) and a long one (texts). */
export async function getStaticPaths() {
  const segments = await loadSearchIndex(currentReader().openPage())
  const files = segments.flatMap(({key}) => [`ngan-${key}`, `dai-${key}`])
  return ['muc-luc', ...files].map(file => ({params: {file}}))
}

export const GET: APIRoute = async ({locals, params}) => {
  const segments = await loadSearchIndex(locals.lake)
  const json = (value: unknown) =>
    new Response(JSON.stringify(value), {headers: {'Content-Type': 'application/json'}})
  if (params.file === 'muc-luc') return json(segments.map(({key}) => key))
  const [, size, key] = /^(ngan|dai)-(.+)$/.exec(params.file ?? '') ?? []
  const segment = segments.find(one => one.key === key)
  if (!segment) return new Response(null, {status: 404})
  return json(size === 'ngan' ? segment.documents : segment.texts)
}
