import {isObject} from '../mutations/isObject.ts'
import {applyPatch} from '../mutations/patch/applyPatch.ts'
import {compilePatch} from '../mutations/patch/compilePatch.ts'

export type ImportOperation = 'create' | 'createIfNotExists' | 'createOrReplace'

type Document = {_id: string} & Record<string, unknown>

export interface GatheredMutations {
  /** For the client's `resolveFetch`: answers what would write, and lets everything else through. */
  fetch: typeof fetch
  /** All of it as one list, each document in its final state. */
  list(): Record<string, unknown>[]
}

/**
 * @sanity/import writes documents in batches with weak references and without pictures, and mends them afterwards; a
 * failure on the way leaves that behind, and the public site would follow each step. Here its mutations are kept back
 * and its patches applied, so that one transaction can write the outcome.
 *
 * `existing` are the ids that are in the dataset already: with `createIfNotExists` nothing happens to those.
 */
export function gatherMutations(
  operation: ImportOperation,
  existing: ReadonlySet<string>,
): GatheredMutations {
  const documents = new Map<string, Document>()
  const others: Record<string, unknown>[] = []
  const isLeftAlone = (id: string) => operation === 'createIfNotExists' && existing.has(id)

  const take = (mutation: Record<string, unknown>): {id: string; operation: string} => {
    const [[type, body] = ['', undefined]] = Object.entries(mutation)
    if (type === 'patch' && isObject(body)) return takePatch(mutation, body)
    if (!isDocument(body)) throw new Error(`@sanity/import sent an unexpected mutation "${type}"`)
    if (isLeftAlone(body._id)) return {id: body._id, operation: 'none'}
    documents.set(body._id, body)
    return {id: body._id, operation: 'create'}
  }

  const takePatch = (mutation: Record<string, unknown>, {id: target, ...wire}: Record<string, unknown>) => {
    const id = String(target)
    const document = documents.get(id)
    if (document) documents.set(id, applyPatch(document, compilePatch(wire)))
    // What is no document of the archive is one of an asset that was uploaded.
    else if (!isLeftAlone(id)) others.push(mutation)
    return {id, operation: 'update'}
  }

  return {
    async fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : String(input))
      if (url.pathname.includes('/assets/files/')) return fetch(withExtension(url), init)
      if (!url.pathname.includes('/data/mutate/')) return fetch(input, init)
      const {mutations} = JSON.parse(String(init?.body)) as {mutations: Record<string, unknown>[]}
      return Response.json({transactionId: 'gathered', results: mutations.map(take)})
    },
    list: () => [...[...documents.values()].map(document => ({[operation]: document})), ...others],
  }
}

/** @sanity/export names a file `<sha1>-mp4.bin` when its extension has a digit; its id ends in that extension. */
function withExtension(url: URL): URL {
  const named = /^(?<sha1>[0-9a-f]{40})-(?<extension>[a-z0-9]+)\.bin$/.exec(
    url.searchParams.get('filename') ?? '',
  )
  if (named?.groups) url.searchParams.set('filename', `${named.groups.sha1}.${named.groups.extension}`)
  return url
}

function isDocument(value: unknown): value is Document {
  return isObject(value) && typeof value._id === 'string'
}
