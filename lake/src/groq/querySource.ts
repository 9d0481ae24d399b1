import type {ExprNode} from 'groq-js'
import {withEarlyOrder} from './earlyOrder.ts'
import {callArguments, mapChildren, ungroup} from './groqTree.ts'

/** `*` with the filters on it: the documents a query starts from. */
export interface QuerySource {
  filters: ExprNode[]
}

/** The part of a source that is asked for: `[offset...offset + limit]`, after an `order()` if there is one. */
export interface QueryWindow extends QuerySource {
  order: ExprNode[]
  offset: number
  limit: number
}

/** `*`, `*[…]`, `*[…][…]`; undefined for any other expression. */
export function querySource(expression: ExprNode): QuerySource | undefined {
  const node = ungroup(expression)
  if (node.type === 'Everything') return {filters: []}
  if (node.type !== 'Filter' && node.type !== 'ArrayCoerce') return undefined
  const source = querySource(node.base)
  if (source === undefined || node.type === 'ArrayCoerce') return source
  return {filters: [...source.filters, node.expr]}
}

/** `*[…][a...b]` and `*[…] | order(…)[a...b]`; undefined for any other expression. */
export function queryWindow(expression: ExprNode): QueryWindow | undefined {
  const node = ungroup(expression)
  if (node.type !== 'Slice' || node.left < 0 || node.right < 0) return undefined
  const limit = Math.max(0, node.right - node.left + (node.isInclusive ? 1 : 0))
  const base = ungroup(node.base)
  const source = querySource(isOrder(base) ? base.base : base)
  return source && {...source, order: isOrder(base) ? base.args : [], offset: node.left, limit}
}

function isOrder(node: ExprNode): node is Extract<ExprNode, {type: 'PipeFuncCall'}> {
  return node.type === 'PipeFuncCall' && node.name === 'order'
}

/** `*[…] | score(…)[_score > 0]`, taken apart. */
export interface ScoredSource extends QuerySource {
  /** Some argument is true, which a document must make true to get a score above nothing. */
  anyArgument: ExprNode
  /** The whole expression again, with other documents to weigh; `change` is applied to all that weighs them. */
  withBase(base: ExprNode, change: (node: ExprNode) => ExprNode): ExprNode
}

export function scoredSource(filter: ExprNode): ScoredSource | undefined {
  if (filter.type !== 'Filter' || !isAboveNothing(filter.expr)) return undefined
  const score = ungroup(filter.base)
  if (score.type !== 'PipeFuncCall' || score.name !== 'score') return undefined
  const source = querySource(score.base)
  const arguments_ = score.args.map(withoutBoost)
  const [first, ...rest] = arguments_
  if (source === undefined || first === undefined) return undefined
  return {
    ...source,
    anyArgument: rest.reduce((left, right) => ({type: 'Or', left, right}), first),
    withBase: (base, change) => ({...filter, base: change({...score, base})}),
  }
}

/** `_score > 0` */
function isAboveNothing(expression: ExprNode): boolean {
  const {type, ...node} = ungroup(expression) as Extract<ExprNode, {type: 'OpCall'}>
  if (type !== 'OpCall' || node.op !== '>') return false
  const {left, right} = node
  return (
    left.type === 'AccessAttribute' && left.name === '_score' && right.type === 'Value' && right.value === 0
  )
}

function withoutBoost(node: ExprNode): ExprNode {
  const [boosted] = callArguments(node, 'global', 'boost') ?? []
  return boosted === undefined ? mapChildren(node, withoutBoost) : withoutBoost(boosted)
}

/**
 * The same query with slices, and the order they cut, moved towards the source, past projections, so that only what is
 * shown is projected: `*[…]{…}[0]` becomes `*[…][0...1]{…}[0]`.
 */
export function withEarlySlices(node: ExprNode): ExprNode {
  if (node.type === 'AccessElement' && node.index >= 0 && isUnslicedQuery(node.base)) {
    const {base, index} = node
    const slice: ExprNode = {type: 'Slice', base, left: index, right: index + 1, isInclusive: false}
    return {type: 'AccessElement', base: withEarlySlices(slice), index: 0}
  }
  if (node.type !== 'Slice' || node.left < 0 || node.right < 0) return node
  const base = isOrder(node.base) ? (withEarlyOrder(node.base) ?? node.base) : node.base
  if (base.type !== 'Map') return node
  return {...base, base: withEarlySlices({...node, base: base.base})}
}

function isUnslicedQuery(expression: ExprNode): boolean {
  const node = ungroup(expression)
  if (node.type === 'Everything') return true
  const isStep = node.type === 'Map' || node.type === 'Filter' || node.type === 'PipeFuncCall'
  return isStep && isUnslicedQuery(node.base)
}
