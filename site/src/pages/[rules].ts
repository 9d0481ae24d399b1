import type {APIRoute} from 'astro'
import {loadRedirects} from '../redirects/loadRedirects.ts'
import {writeRules} from '../redirects/writeRules.ts'

/** Astro leaves out files whose name begins with `_`: so the name of this one is a parameter. */
export function getStaticPaths() {
  return [{params: {rules: '_redirects'}}]
}

export const GET: APIRoute = async ({locals, params}) => {
  if (params.rules !== '_redirects') return new Response(null, {status: 404})
  return new Response(writeRules(await loadRedirects(locals.lake)), {
    headers: {'Content-Type': 'text/plain; charset=utf-8'},
  })
}
