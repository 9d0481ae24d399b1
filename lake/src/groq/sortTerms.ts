import type {ExprNode} from 'groq-js'
import type {SortTerm} from '../store/selectionSql.ts'
import {indexedPath, isColumn} from './attributePath.ts'

/** The arguments of `order()` as SQLite can sort by them; undefined when one of them is not indexed so. */
export function sortTerms(
  order: readonly ExprNode[],
  index: {isSortable(path: string): boolean},
): SortTerm[] | undefined {
  const terms = order.flatMap(argument => sortTerm(argument, index) ?? [])
  return terms.length === order.length ? terms : undefined
}

function sortTerm(argument: ExprNode, index: {isSortable(path: string): boolean}): SortTerm | undefined {
  const isDescending = argument.type === 'Desc'
  const attribute = argument.type === 'Desc' || argument.type === 'Asc' ? argument.base : argument
  if (isColumn(attribute, '_id')) return {by: '_id', isDescending}
  if (isColumn(attribute, '_type')) return {by: '_type', isDescending}
  const path = indexedPath(attribute)
  return path !== undefined && index.isSortable(path) ? {by: 'path', path, isDescending} : undefined
}
