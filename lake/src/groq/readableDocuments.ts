import type {Access} from '../access/access.ts'
import {grantFilter} from '../access/grantFilter.ts'
import {anyOf, type IndexCondition} from '../store/indexCondition.ts'
import type {QueryStore} from '../store/queryStore.ts'
import {rawView} from '../store/queryView.ts'

const builtIn: Record<string, IndexCondition> = {
  '_id in path("**")': {kind: 'all'},
  '_id in path("*")': {kind: 'idPath', pattern: '*'},
  '_id in path("drafts.**")': {kind: 'idPath', pattern: 'drafts.**'},
}

/**
 * What the asker may read, as a condition that SQLite applies to every look-up, so that no index, count or reference
 * tells of more. The filters of the built-in roles are looked up; any other is asked of each document.
 */
export function readableDocuments({grants, identity}: Access, store: QueryStore): IndexCondition {
  const filters = grants.filter(grant => grant.permissions.includes('read')).map(grant => grant.filter)
  return anyOf(filters.map(filter => builtIn[filter] ?? idsThatMatch(filter)))

  function idsThatMatch(filter: string): IndexCondition {
    const isGranted = grantFilter(filter)
    const documents = store.select(rawView, {where: {kind: 'all'}})
    const granted = documents.filter(document => isGranted(document, identity.id))
    return {kind: 'id', ids: granted.map(document => document._id)}
  }
}
