import type {Context, Handler} from 'hono'
import {allows} from '../access/grants.ts'
import {withAssetUrls} from '../assets/withAssetUrls.ts'
import {httpError} from '../http/apiError.ts'
import {readJson} from '../http/json.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {commitTransaction, type TransactionResult} from '../mutations/commitTransaction.ts'
import {isObject} from '../mutations/isObject.ts'
import {parseMutations} from '../mutations/parseMutations.ts'
import {toMutationError} from '../mutations/refusal.ts'
import {withSelected} from '../mutations/selectByQuery.ts'
import {assetOrigin} from './assetOrigin.ts'
import {readTransactionId} from './readTransactionId.ts'

/**
 * POST /data/mutate/:dataset: carries out a list of mutations as one transaction
 * (https://www.sanity.io/docs/http-reference/mutate). Every commit is durable and visible to queries before it is
 * answered, so the three values of `visibility` mean the same here.
 *
 * Errors: 400 malformed, 403 not permitted, 404 dataset, 409 conflict, 413 too large, 503 and 507 disk.
 */
export const mutate: Handler<LakeEnv> = async context => {
  const {lake} = context.var
  const dataset = context.req.param('dataset') ?? ''
  const access = context.var.accessTo(dataset)
  const options = readOptions(context)
  const body = await readJson(context)
  if (!isObject(body)) throw httpError(400, 'The request body must be an object with "mutations"')
  const transactionId = readTransactionId(body.transactionId ?? context.req.query('transactionId'))
  const request = {dataset, access, transactionId, dryRun: options.dryRun, wire: body.mutations}
  try {
    const requested = parseMutations(body.mutations, options)
    const result = await withSelected(lake, request, requested, (mutations, ifSequence) =>
      commitTransaction(lake, {...request, ...(ifSequence !== undefined && {ifSequence})}, workingSet => ({
        results: mutations.map(({mutation, index}) => workingSet.apply(mutation, index)),
      })),
    )
    return context.json(answer(context, result, options))
  } catch (error) {
    throw toMutationError(error)
  }
}

type Options = ReturnType<typeof readOptions>

function readOptions(context: Context<LakeEnv>) {
  const flag = (name: string) => {
    const value = context.req.query(name)
    if (value !== undefined && !['true', 'false', ''].includes(value)) {
      throw httpError(400, `"${name}" must be true or false`)
    }
    return value === 'true'
  }
  const visibility = context.req.query('visibility') ?? 'sync'
  if (!['sync', 'async', 'deferred'].includes(visibility)) {
    throw httpError(400, '"visibility" must be sync, async or deferred')
  }
  return {
    dryRun: flag('dryRun'),
    returnIds: flag('returnIds'),
    returnDocuments: flag('returnDocuments'),
    autoGenerateArrayKeys: flag('autoGenerateArrayKeys'),
  }
}

function answer(
  context: Context<LakeEnv>,
  {transactionId, results, document}: TransactionResult,
  options: Options,
) {
  const dataset = context.req.param('dataset') ?? ''
  const access = context.var.accessTo(dataset)
  const origin = assetOrigin(context, dataset)
  const withDocument = (result: TransactionResult['results'][number]) => {
    const after = options.returnDocuments ? document(result.id) : undefined
    if (after === undefined || !allows(access, 'read', after)) return result
    return {...result, document: withAssetUrls(after, origin)}
  }
  const isWanted = options.returnIds || options.returnDocuments
  return {transactionId, results: isWanted ? results.map(withDocument) : []}
}
