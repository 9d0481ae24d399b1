import {allows} from '../../access/grants.ts'
import type {LakeServices} from '../../lakeServices.ts'
import {insufficient} from '../checkPermissions.ts'
import {commitTransaction, type TransactionRequest, type TransactionResult} from '../commitTransaction.ts'
import {parseActions} from './parseActions.ts'
import {runActions} from './runActions.ts'

/**
 * Carries out a list of actions as one transaction; `request.wire` holds them. What is to be purged is erased after
 * the commit, when listeners have been told of the deletion; that needs the permission to manage.
 *
 * Throws like `commitTransaction`.
 */
export async function commitActions(
  lake: Pick<LakeServices, 'datasets' | 'broker' | 'clock'>,
  request: TransactionRequest,
): Promise<TransactionResult> {
  const actions = parseActions(request.wire)
  const {store} = lake.datasets.get(request.dataset)
  let purge: string[] = []
  const result = await commitTransaction(lake, request, workingSet => {
    const doomed = runActions(actions, workingSet, store)
    const refused = doomed.find(({id}) => !allows(request.access, 'manage', {_id: id, _type: ''}))
    if (refused !== undefined) throw insufficient('manage', refused.index)
    purge = doomed.map(({id}) => id)
    return []
  })
  if (purge.length > 0 && !request.dryRun) store.purge(purge)
  return result
}
