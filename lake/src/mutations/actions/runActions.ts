import type {DocumentStore} from '../../store/documentStore.ts'
import {attempt, type WorkingSet} from '../workingSet.ts'
import type {Action} from './actionContext.ts'

/** Carries actions out on a working set, one after the other. Returns the ids to erase once it is committed. */
export function runActions(
  actions: readonly Action[],
  workingSet: WorkingSet,
  store: Pick<DocumentStore, 'versionIds'>,
): {id: string; index: number}[] {
  const {get} = workingSet
  return actions.flatMap((action, index) => {
    const {mutations, purge = []} = attempt(() => action({index, get, versionIds: store.versionIds}), index)
    for (const mutation of mutations) workingSet.apply(mutation, index)
    return purge.map(id => ({id, index}))
  })
}
