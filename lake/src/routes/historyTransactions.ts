import type {Context, Handler} from 'hono'
import {listTransactions, type TransactionQuery} from '../history/listTransactions.ts'
import {httpError} from '../http/apiError.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {historyAccess} from './historyAccess.ts'
import {readTime} from './readTime.ts'

const defaultLimit = 100
const maxLimit = 10_000

/**
 * GET /data/history/:dataset/transactions/:ids: what was done to documents (ids parted by commas), one JSON object a
 * line. https://www.sanity.io/docs/http-reference/history
 */
export const historyTransactions: Handler<LakeEnv> = context => {
  const {store, access} = historyAccess(context)
  const ids = [...new Set((context.req.param('ids') ?? '').split(',').filter(id => id !== ''))]
  const transactions = listTransactions(store, access, ids, readQuery(context))
  const lines = transactions.map(transaction => `${JSON.stringify(transaction)}\n`)
  return context.body(lines.join(''), 200, {'content-type': 'application/x-ndjson; charset=utf-8'})
}

function readQuery(context: Context<LakeEnv>): TransactionQuery {
  const search = context.req.query()
  const authors = search.authors?.split(',').filter(author => author !== '')
  return {
    range: {limit: readLimit(search.limit), reverse: search.reverse === 'true', ...readBounds(search)},
    authors: authors && new Set(authors),
    includeIdentifiedDocumentsOnly: search.includeIdentifiedDocumentsOnly === 'true',
    mutations:
      search.excludeMutations === 'true' ? 'none' : search.excludeContent === 'true' ? 'outline' : 'full',
    includeEffects: search.effectFormat === 'mendoza',
  }
}

/** The Studio sends empty bounds when it knows none. */
function readBounds({fromTransaction, toTransaction, fromTime, toTime}: Record<string, string>) {
  return {
    ...(fromTransaction && {fromTransaction}),
    ...(toTransaction && {toTransaction}),
    ...(fromTime && {fromTime: readTime(fromTime)}),
    ...(toTime && {toTime: readTime(toTime)}),
  }
}

function readLimit(limit: string | undefined): number {
  if (limit === undefined || limit === '') return defaultLimit
  if (!/^\d+$/.test(limit)) throw httpError(400, `limit must be a whole number, not "${limit}"`)
  return Math.min(Number(limit), maxLimit)
}
