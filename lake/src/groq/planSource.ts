import type {ExprNode} from 'groq-js'
import {allOf, anyOf} from '../store/indexCondition.ts'
import {compileSource} from './compileSource.ts'
import {callArguments} from './groqTree.ts'
import {nativeCall} from './nativeCall.ts'
import type {PlanContext} from './planContext.ts'
import {querySource, queryWindow, scoredSource} from './querySource.ts'
import {sortTerms} from './sortTerms.ts'

/** An expression that begins with `*`, as reads of the documents it needs; undefined for any other. */
export function planSource(node: ExprNode, context: PlanContext): ExprNode | undefined {
  return (
    planCount(node, context) ??
    planWindow(node, context) ??
    planScored(node, context) ??
    planList(node, context)
  )
}

/** `count(*[…])`: counted by SQLite when the condition says all of the filter. */
function planCount(node: ExprNode, context: PlanContext): ExprNode | undefined {
  const [counted] = callArguments(node, 'global', 'count') ?? []
  const source = counted && querySource(counted)
  const compiled = source && compileSource(source, context)
  if (compiled === undefined || compiled.residual !== undefined) return undefined
  return nativeCall((...values) => context.reads.count(compiled.find(values)), compiled.operands)
}

/** `*[…] | order(…)[a...b]`: sorted and cut by SQLite, so that no document is read that is not shown. */
function planWindow(node: ExprNode, context: PlanContext): ExprNode | undefined {
  const {reads} = context
  const window = queryWindow(node)
  const order = window && sortTerms(window.order, reads)
  if (window === undefined || order === undefined) return undefined
  const {find, residual, operands} = compileSource(window, context)
  if (residual !== undefined) return undefined
  const {offset, limit} = window
  return nativeCall((...values) => reads.select(find(values), {order, offset, limit}), operands)
}

/** `*[…] | score(…)[_score > 0]`: only documents are weighed that can get a score at all. */
function planScored(node: ExprNode, context: PlanContext): ExprNode | undefined {
  const scored = scoredSource(node)
  if (scored === undefined) return undefined
  const {operands, residual, find} = compileSource(scored, context)
  const weighed = compileSource({filters: [scored.anyArgument]}, context, operands)
  const list = nativeCall((...values) => {
    // A document may bring a score of its own along.
    const hasOwnScore = {kind: 'range', path: '_score', comparison: '>', value: 0} as const
    return context.reads.select(allOf([find(values), anyOf([weighed.find(values), hasOwnScore])]))
  }, operands)
  return scored.withBase(filtered(list, residual), child => context.plan(child, true))
}

function planList(node: ExprNode, context: PlanContext): ExprNode | undefined {
  const source = querySource(node)
  if (source === undefined) return undefined
  const {find, residual, operands} = compileSource(source, context)
  const list = nativeCall((...values) => context.reads.select(find(values)), operands)
  return filtered(list, residual && context.plan(residual, true))
}

function filtered(base: ExprNode, expr: ExprNode | undefined): ExprNode {
  return expr === undefined ? base : {type: 'Filter', base, expr}
}
