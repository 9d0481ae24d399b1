import {type ExprNode, evaluateSync, parse} from 'groq-js'
import type {Access} from '../access/access.ts'
import {grantFilter} from '../access/grantFilter.ts'
import {anyOf, type IndexCondition} from '../store/indexCondition.ts'
import type {QueryStore} from '../store/queryStore.ts'
import {rawView} from '../store/queryView.ts'
import {compileFilter} from './compileFilter.ts'
import type {FilterContext} from './filterLeaf.ts'
import {someNode} from './groqTree.ts'
import {isClosed} from './scopeUse.ts'

/**
 * What the asker may read, as a condition that SQLite applies to every look-up, so that no index, count or reference
 * tells of more. A filter that the index does not fully answer, as those of custom roles may be, is asked of each
 * document that can pass it.
 */
export function readableDocuments({grants, identity}: Access, store: QueryStore): IndexCondition {
  const filters = grants.filter(grant => grant.permissions.includes('read')).map(grant => grant.filter)
  return anyOf([...new Set(filters)].map(granted))

  function granted(filter: string): IndexCondition {
    const {find, residual} = compileFilter(filterTree(filter), contextOf(identity.id, store))
    const where = find([])
    if (residual === undefined) return where
    const isGranted = grantFilter(filter)
    const documents = store.select(rawView, {where}).filter(document => isGranted(document, identity.id))
    return {kind: 'id', ids: documents.map(document => document._id)}
  }
}

/** Filters come from roles, of which there are few: each is parsed once per thread. */
const trees = new Map<string, ExprNode>()

function filterTree(filter: string): ExprNode {
  const tree = trees.get(filter) ?? parse(filter)
  trees.set(filter, tree)
  return tree
}

function contextOf(identity: string, store: QueryStore): FilterContext {
  return {
    isOrdered: path => store.isOrdered(path),
    operand(node) {
      if (!isConstant(node)) return undefined
      const value: unknown = evaluateSync(node, {dataset: [], identity}).data
      return {value: () => value, isConstant: true}
    },
  }
}

/** A grant's filter sees the document alone, so nothing that reads others is a constant. */
function isConstant(node: ExprNode): boolean {
  return isClosed(node) && !someNode(node, part => part.type === 'Everything' || part.type === 'Deref')
}
