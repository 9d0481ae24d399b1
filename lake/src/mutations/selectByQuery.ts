import type {Access} from '../access/access.ts'
import {httpError} from '../http/apiError.ts'
import type {LakeServices} from '../lakeServices.ts'
import {DatasetMoved, type TransactionRequest} from './commitTransaction.ts'
import {isObject} from './isObject.ts'
import type {Mutation, QuerySelection, RequestedMutation} from './mutation.ts'
import {malformed} from './parseMutations.ts'

/** Mutations with the index of the request they come from, every query replaced by what it selected. */
export type SelectedMutation = {index: number; mutation: Mutation}

const mostAttempts = 20

/**
 * Runs the queries of a request and hands the mutations to `commit`. Queries run in their own threads, so other
 * transactions may come between: when `commit` throws DatasetMoved they are run again. It gets the sequence they saw,
 * or undefined when there was no query and any will do.
 *
 * Throws ApiError 400 for a query, 503 when the dataset moves too fast.
 */
export async function withSelected<T>(
  lake: Pick<LakeServices, 'datasets' | 'queries'>,
  {dataset, access}: Pick<TransactionRequest, 'dataset' | 'access'>,
  requested: readonly RequestedMutation[],
  commit: (mutations: readonly SelectedMutation[], sequence: number | undefined) => Promise<T>,
): Promise<T> {
  const {store} = lake.datasets.get(dataset)
  const hasQuery = requested.some(one => 'selection' in one)
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const sequence = hasQuery ? store.lastSequence() : undefined
    const selected = await selectAll(lake, dataset, access, requested)
    try {
      return await commit(selected, sequence)
    } catch (error) {
      if (!(error instanceof DatasetMoved)) throw error
    }
  }
  throw httpError(503, 'The dataset is changing faster than this query can be answered. Try again.')
}

async function selectAll(
  lake: Pick<LakeServices, 'queries'>,
  dataset: string,
  access: Access,
  requested: readonly RequestedMutation[],
): Promise<SelectedMutation[]> {
  const selected: SelectedMutation[] = []
  for (const one of requested) {
    const {index} = one
    const mutations =
      'mutations' in one ? one.mutations : await select(lake, dataset, access, one.selection, index)
    selected.push(...mutations.map(mutation => ({index, mutation})))
  }
  return selected
}

async function select(
  {queries}: Pick<LakeServices, 'queries'>,
  dataset: string,
  access: Access,
  {query, params, toMutation}: QuerySelection,
  index: number,
): Promise<Mutation[]> {
  const answer = await queries.run({dataset, query, params, perspective: 'raw', access, assetOrigin: ''})
  const found: unknown = JSON.parse(answer.resultJson)
  const documents = found === null ? [] : [found].flat()
  const ids = documents.map(document => (isObject(document) ? document._id : undefined))
  if (!ids.every(id => typeof id === 'string')) {
    throw malformed(index, 'The query of a mutation must select documents with their "_id"')
  }
  return [...new Set(ids)].map(toMutation)
}
