import type {Access} from '../access/access.ts'
import type {DocumentStore, MendozaPatch, Revision, RevisionRange} from '../store/documentStore.ts'
import {visibleRevisions} from './visibleRevisions.ts'

/** One line of the history of documents, in Sanity's shape. */
export interface HistoryTransaction {
  id: string
  timestamp: string
  author: string
  documentIDs: string[]
  mutations?: unknown[]
  /** By document id. */
  effects?: Record<string, {apply: MendozaPatch; revert: MendozaPatch}>
}

export interface TransactionQuery {
  /** Both ends included. `limit` counts transactions. */
  range: RevisionRange & {limit: number}
  /** Only what these users did; undefined for everybody. */
  authors: ReadonlySet<string> | undefined
  /** Leaves out what a transaction did to other documents than those asked about. */
  includeIdentifiedDocumentsOnly: boolean
  mutations: 'none' | 'outline' | 'full'
  includeEffects: boolean
}

/** The transactions that changed any of the named documents, oldest first unless reversed. */
export function listTransactions(
  store: DocumentStore,
  access: Access,
  documentIds: readonly string[],
  query: TransactionQuery,
): HistoryTransaction[] {
  const {authors, range} = query
  const {limit, ...unlimited} = range
  const rows = {...unlimited, ...(authors ? {} : {limit: limit * documentIds.length})}
  const revisions = visibleRevisions(store, access, documentIds, rows)
  const wanted = authors ? revisions.filter(({identity}) => authors.has(identity)) : revisions
  const bySequence = Map.groupBy(wanted, ({sequence}) => sequence)
  return [...bySequence.values()].slice(0, limit).map(identified => {
    const all = query.includeIdentifiedDocumentsOnly
      ? identified
      : wholeTransaction(store, access, identified)
    return toTransaction(all, query)
  })
}

/** Adds the other documents of the same transaction. */
function wholeTransaction(store: DocumentStore, access: Access, identified: Revision[]): Revision[] {
  const transactionId = identified[0]?.transactionId ?? ''
  const ids = store.findCommit(transactionId)?.documentIds ?? []
  const range = {fromTransaction: transactionId, toTransaction: transactionId}
  return visibleRevisions(store, access, ids, range)
}

function toTransaction(revisions: Revision[], query: TransactionQuery): HistoryTransaction {
  const {mutations, includeEffects} = query
  const {transactionId = '', timestamp = '', identity = ''} = revisions[0] ?? {}
  return {
    id: transactionId,
    timestamp,
    author: identity,
    documentIDs: revisions.map(({documentId}) => documentId),
    ...(mutations !== 'none' && {
      mutations: revisions.flatMap(revision =>
        mutations === 'full' ? revision.mutations : revision.mutations.map(outline),
      ),
    }),
    ...(includeEffects && {
      effects: Object.fromEntries(revisions.map(({documentId, effects}) => [documentId, effects])),
    }),
  }
}

/** What kind of mutation it was and of which document: the Studio looks for creations even without the content. */
function outline(mutation: unknown): unknown {
  if (typeof mutation !== 'object' || mutation === null) return mutation
  return Object.fromEntries(Object.entries(mutation).map(([kind, body]) => [kind, identifiers(body)]))
}

const identifiers = (body: unknown): unknown =>
  typeof body === 'object' && body !== null
    ? Object.fromEntries(
        Object.entries(body).filter(([key]) => ['id', '_id', '_type', 'query'].includes(key)),
      )
    : body
