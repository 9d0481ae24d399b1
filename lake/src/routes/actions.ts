import type {Handler} from 'hono'
import {httpError} from '../http/apiError.ts'
import {readJson} from '../http/json.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {commitActions} from '../mutations/actions/commitActions.ts'
import {isObject} from '../mutations/isObject.ts'
import {toActionError} from '../mutations/refusal.ts'
import {readTransactionId} from './readTransactionId.ts'

/**
 * POST /data/actions/:dataset: what Studio sends for every keystroke and button
 * (https://www.sanity.io/docs/http-reference/actions). References to other datasets are never checked, so
 * `skipCrossDatasetReferenceValidation` is taken and changes nothing.
 *
 * Errors: 400 malformed, 403 not permitted, 404 dataset, 409 conflict, 413 too large, 503 and 507 disk.
 */
export const actions: Handler<LakeEnv> = async context => {
  const dataset = context.req.param('dataset') ?? ''
  const access = context.var.accessTo(dataset)
  const body = await readJson(context)
  if (!isObject(body)) throw httpError(400, 'The request body must be an object with "actions"')
  const {dryRun = false} = body
  if (typeof dryRun !== 'boolean') throw httpError(400, '"dryRun" must be true or false')
  const transactionId = readTransactionId(body.transactionId)
  try {
    const request = {dataset, access, transactionId, dryRun, wire: body.actions}
    const result = await commitActions(context.var.lake, request)
    return context.json({transactionId: result.transactionId})
  } catch (error) {
    throw toActionError(error)
  }
}
