import type {APIRoute} from 'astro'
import {currentReader} from '../../../lake/currentReader.ts'
import {listSearchFiles, loadSearchFile} from '../../../search/loadSearchIndex.ts'

export async function getStaticPaths() {
  const files = await listSearchFiles(currentReader().openPage())
  return files.map(file => ({params: {file}}))
}

export const GET: APIRoute = async ({locals, params}) => {
  const json = await loadSearchFile(locals.lake, params.file ?? '')
  return json === undefined
    ? new Response(null, {status: 404})
    : new Response(json, {headers: {'Content-Type': 'application/json'}})
}
