import {allows} from '../../access/grants.ts'
import type {LakeServices} from '../../lakeServices.ts'
import {insufficient} from '../checkPermissions.ts'
import {commitTransaction, type TransactionRequest, type TransactionResult} from '../commitTransaction.ts'
import {parseActions} from './parseActions.ts'
import {runActions} from './runActions.ts'

/**
 * Carries out a list of actions as one transaction; `request.wire` holds them. What is to be purged is erased in the
 * same; that needs the permission to manage.
 *
 * Throws like `commitTransaction`.
 */
export async function commitActions(
  lake: Pick<LakeServices, 'datasets' | 'broker' | 'clock'>,
  request: TransactionRequest,
): Promise<TransactionResult> {
  const actions = parseActions(request.wire)
  const {store} = lake.datasets.get(request.dataset)
  return commitTransaction(lake, request, workingSet => {
    const doomed = runActions(actions, workingSet, store)
    const refused = doomed.find(({id}) => !allows(request.access, 'manage', {_id: id, _type: ''}))
    if (refused !== undefined) throw insufficient('manage', refused.index)
    return {results: [], erase: doomed.map(({id}) => id)}
  })
}
