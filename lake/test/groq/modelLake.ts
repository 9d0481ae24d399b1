import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {evaluateSync, parse, toJS} from 'groq-js'
import type {Access} from '../../src/access/access.ts'
import {evaluateQuery} from '../../src/groq/evaluateQuery.ts'
import {normalizeQuery} from '../../src/groq/normalizeQuery.ts'
import type {Perspective} from '../../src/groq/perspective.ts'
import {documentLayer} from '../../src/store/documentLayer.ts'
import type {Commit, DocumentChange, DocumentStore, SanityDocument} from '../../src/store/documentStore.ts'
import {openDataset} from '../../src/store/openDataset.ts'
import {openQueryStore} from '../../src/store/queryStore.ts'

export interface QueryAsked {
  query: string
  params?: Record<string, unknown>
  perspective?: Perspective
  access?: Access
}

const readsAll: Access = {
  identity: {id: 'me', name: 'Me', email: null, kind: 'user', roles: ['viewer']},
  grants: [{filter: '_id in path("**")', permissions: ['read']}],
}
const now = new Date('2026-11-24T00:00:00Z')

/** A dataset on disk with the engine that answers queries, without a server around it. */
export function openModelLake() {
  const folder = mkdtempSync(join(tmpdir(), 'cong-groq-'))
  const {store} = openDataset(folder, 'production')
  const queries = openQueryStore(join(folder, 'content.sqlite'))
  let transactions = 0
  return {
    store,
    write(states: Record<string, SanityDocument | null>): Commit {
      const changes = Object.entries(states).map(([id, result]) => changeOf(store, id, result))
      const transactionId = `t${transactions++}`
      return store.transaction(write =>
        write.append({transactionId, timestamp: now.toISOString(), identity: 'me', changes}),
      )
    },
    async ask({query, params = {}, perspective = 'raw', access = readsAll}: QueryAsked) {
      const request = {dataset: 'production', query, params, perspective, access}
      const {resultJson, syncTags} = await evaluateQuery(request, {store: queries, projectId: 'cong', now})
      return {result: JSON.parse(resultJson) as unknown, syncTags}
    },
    close() {
      queries.close()
      store.close()
      rmSync(folder, {recursive: true, force: true})
    },
  }
}

function changeOf(store: DocumentStore, documentId: string, result: SanityDocument | null): DocumentChange {
  const previous = store.get(documentId) ?? null
  return {
    documentId,
    previous,
    result,
    previousRev: previous?._rev ?? null,
    resultRev: result?._rev ?? null,
    transition: 'update',
    mutations: [],
    effects: {apply: [], revert: []},
  }
}

/** What groq-js answers when it is given every document the perspective shows: no plan, no index, no SQL. */
export function answerOfModel(
  {query, params = {}, perspective = 'raw'}: QueryAsked,
  documents: readonly SanityDocument[],
): unknown {
  const dataset = shown(documents, perspective).sort((one, other) => (one._id < other._id ? -1 : 1))
  const tree = normalizeQuery(parse(query, {params}))
  const value = evaluateSync(tree, {dataset, timestamp: now, identity: 'me'})
  return JSON.parse(JSON.stringify(toJS(value)))
}

function shown(documents: readonly SanityDocument[], perspective: Perspective): SanityDocument[] {
  if (perspective === 'raw') return [...documents]
  const names = [perspective].flat().filter(name => name !== 'published')
  const layers = [...names.map(name => (name === 'drafts' ? name : `versions.${name}`)), '']
  const best = new Map<string, SanityDocument>()
  for (const layer of layers) {
    for (const document of documents) {
      const {baseId, layer: own} = documentLayer(document._id)
      if (own !== layer || best.has(baseId)) continue
      const overlaid = {...document, _id: baseId, _originalId: document._id}
      best.set(baseId, layers.length === 1 ? document : overlaid)
    }
  }
  return [...best.values()]
}
