import {diffDocuments} from '../history/diffDocuments.ts'
import type {DocumentChange, SanityDocument, Transition} from '../store/documentStore.ts'
import {applyMutation, Conflict, type OperationName, type Stamp} from './applyMutation.ts'
import {type Mutation, toWire} from './mutation.ts'
import {refuse} from './refusal.ts'
import {valueProblem} from './valueProblem.ts'

/** The documents a transaction touches, as they were and as they are becoming. Nothing is written. */
export interface WorkingSet {
  /** The document as the mutations so far have left it. */
  get(id: string): SanityDocument | null
  /** Applies the mutation at `index` of the request. Throws Refusal with that index. */
  apply(mutation: Mutation, index: number): {id: string; operation: OperationName}
  touched(): Touched[]
}

/** One document of the transaction. */
export interface Touched {
  id: string
  before: SanityDocument | null
  after: SanityDocument | null
  /** In wire form. */
  mutations: unknown[]
  /** Index of the last mutation of the request that touched it, for errors found at the end. */
  index: number
}

/** Bytes of JSON; the limit of Sanity's lake. */
export const largestDocument = 32 * 1024 * 1024

export function createWorkingSet(load: (id: string) => SanityDocument | undefined, stamp: Stamp): WorkingSet {
  const touched = new Map<string, Touched>()
  const get = (id: string) => touched.get(id)?.after ?? (touched.has(id) ? null : (load(id) ?? null))
  return {
    get,
    apply(mutation, index) {
      const id = 'id' in mutation ? mutation.id : mutation.document._id
      const before = get(id)
      const applied = attempt(() => applyMutation(before, mutation, stamp), index)
      if (applied.operation !== 'none') {
        if (applied.document !== null) assertStorable(applied.document, index)
        const entry = touched.get(id) ?? {id, before, after: null, mutations: [], index}
        touched.set(id, {
          ...entry,
          after: applied.document,
          mutations: [...entry.mutations, toWire(applied.mutation)],
          index,
        })
      }
      return {id, operation: applied.operation}
    },
    touched: () => [...touched.values()].filter(({before, after}) => before !== null || after !== null),
  }
}

/** Runs what may throw Conflict on behalf of the mutation or action at `index`. */
export function attempt<T>(work: () => T, index: number): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof Conflict ? refuse(409, index, error.reason) : error
  }
}

/** A patch may have nested or grown a document beyond what a single mutation can. */
function assertStorable(document: SanityDocument, index: number): void {
  const problem = valueProblem(document)
  const size = problem === undefined ? Buffer.byteLength(JSON.stringify(document)) : 0
  if (problem === undefined && size <= largestDocument) return
  throw refuse(400, index, {
    type: 'documentTooLargeError',
    description: `Document "${document._id}" ${problem ?? `would have ${size} bytes, more than ${largestDocument}`}`,
    id: document._id,
  })
}

/** The transaction's effect on a document, as the log and listeners get it. */
export function toChange({id, before, after, mutations}: Touched): DocumentChange {
  return {
    documentId: id,
    previous: before,
    result: after,
    previousRev: before?._rev ?? null,
    resultRev: after?._rev ?? null,
    transition: transitionOf(before, after),
    mutations,
    effects: diffDocuments(before, after),
  }
}

function transitionOf(before: SanityDocument | null, after: SanityDocument | null): Transition {
  if (before === null) return 'appear'
  return after === null ? 'disappear' : 'update'
}
