import type {DocumentStore} from '../../store/documentStore.ts'
import {attempt, type WorkingSet} from '../workingSet.ts'
import type {Action} from './actionContext.ts'
import {isVersionOf} from './actionFields.ts'

/** Carries actions out on a working set, one after the other. Returns the ids to erase once it is committed. */
export function runActions(
  actions: readonly Action[],
  workingSet: WorkingSet,
  store: Pick<DocumentStore, 'versionIds'>,
): {id: string; index: number}[] {
  const {get} = workingSet
  const versionIds = (publishedId: string) => {
    const made = workingSet.touched().map(({id}) => id)
    const all = new Set([
      ...store.versionIds(publishedId),
      ...made.filter(id => isVersionOf(id, publishedId)),
    ])
    return [...all].filter(id => get(id) !== null)
  }
  return actions.flatMap((action, index) => {
    const {mutations, purge = []} = attempt(() => action({index, get, versionIds}), index)
    for (const mutation of mutations) workingSet.apply(mutation, index)
    return purge.map(id => ({id, index}))
  })
}
