import type {APIRoute} from 'astro'
import {loadSettings} from '../../lake/loadSettings.ts'

/** The figure that the visit counter goes on from, for the server that counts. */
export const GET: APIRoute = async ({locals}) => {
  const {counterStart} = await loadSettings(locals.lake)
  return new Response(JSON.stringify({counterStart}), {headers: {'Content-Type': 'application/json'}})
}
