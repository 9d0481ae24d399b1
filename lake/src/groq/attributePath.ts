import type {ExprNode} from 'groq-js'
import {indexPath} from '../store/documentIndexValues.ts'
import {ungroup} from './groqTree.ts'

/** The names of an attribute of `@`, e.g. ['slug', 'current']; undefined for any other expression. */
export function attributeNames(expression: ExprNode): string[] | undefined {
  const node = ungroup(expression)
  if (node.type !== 'AccessAttribute') return undefined
  if (node.base === undefined || ungroup(node.base).type === 'This') return [node.name]
  const names = attributeNames(node.base)
  return names && [...names, node.name]
}

// Addresses of assets are joined on reading, so the index does not know them.
const joinedOnRead = new Set(['url', 'path'])

/** The path an attribute of `@` is indexed under; undefined for what is not indexed. */
export function indexedPath(expression: ExprNode): string | undefined {
  const names = attributeNames(expression)
  const path = names && indexPath(names)
  return path === undefined || joinedOnRead.has(path) ? undefined : path
}

/** Whether the expression is `_id` or `_type`, which are not indexed as other attributes are. */
export function isColumn(expression: ExprNode, name: '_id' | '_type'): boolean {
  return attributeNames(expression)?.join('.') === name
}
