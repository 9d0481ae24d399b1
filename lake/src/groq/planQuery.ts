import type {ExprNode} from 'groq-js'
import type {IndexCondition} from '../store/indexCondition.ts'
import type {SortTerm} from '../store/selectionSql.ts'
import {compileFilter} from './compileFilter.ts'
import type {Compiled, FilterContext, Operand} from './filterLeaf.ts'
import {callArguments, isAsynchronous, mapChildren, someNode} from './groqTree.ts'
import {nativeCall} from './nativeCall.ts'
import {type QuerySource, querySource, queryWindow, withEarlySlices} from './querySource.ts'
import {inParentScope, isClosed, opensScope, scopeUse} from './scopeUse.ts'
import {sortTerms} from './sortTerms.ts'

/** Where the documents of a planned query come from. */
export interface QueryReads {
  select(where: IndexCondition, window?: {order: SortTerm[]; offset: number; limit: number}): unknown[]
  count(where: IndexCondition): number
  /** Whether SQLite orders the values of a path as GROQ does. */
  isOrdered(path: string): boolean
  /** Whether it also orders whole documents by it as GROQ does. */
  isSortable(path: string): boolean
  /** The value of an expression that needs no scope. */
  evaluate(node: ExprNode): unknown
}

/**
 * Rewrites a query so that each `*` in it reads only the documents it needs. Each stands for itself: what one filter
 * finds does not narrow what another part of the query, or a reference, can see. What is not understood reads all.
 */
export function planQuery(tree: ExprNode, reads: QueryReads): ExprNode {
  return plan(tree, false)

  function plan(original: ExprNode, isRepeated: boolean): ExprNode {
    const node = withEarlySlices(original)
    if (isRepeated && isSubquery(node)) return once(node)
    return planSource(node) ?? planParts(node, isRepeated)
  }

  function planParts(node: ExprNode, isRepeated: boolean): ExprNode {
    return mapChildren(node, (child, name) => plan(child, isRepeated || opensScope(node, name)))
  }

  /** A subquery that means the same for every document is evaluated when it is first needed, and once. */
  function once(node: ExprNode): ExprNode {
    let answer: {value: unknown} | undefined
    return nativeCall(() => {
      answer ??= {value: reads.evaluate(plan(node, false))}
      return answer.value
    })
  }

  function planSource(node: ExprNode): ExprNode | undefined {
    return planCount(node) ?? planWindow(node) ?? planList(node)
  }

  function planCount(node: ExprNode): ExprNode | undefined {
    const [counted] = callArguments(node, 'global', 'count') ?? []
    const source = counted && querySource(counted)
    if (source === undefined) return undefined
    const {find, residual, operands} = compileSource(source)
    if (residual !== undefined) return undefined
    return nativeCall((...values) => reads.count(find(values)), operands)
  }

  function planWindow(node: ExprNode): ExprNode | undefined {
    const window = queryWindow(node)
    const order = window && sortTerms(window.order, reads)
    if (window === undefined || order === undefined) return undefined
    const {find, residual, operands} = compileSource(window)
    if (residual !== undefined) return undefined
    const {offset, limit} = window
    return nativeCall((...values) => reads.select(find(values), {order, offset, limit}), operands)
  }

  function planList(node: ExprNode): ExprNode | undefined {
    const source = querySource(node)
    if (source === undefined) return undefined
    const {find, residual, operands} = compileSource(source)
    const list = nativeCall((...values) => reads.select(find(values)), operands)
    return residual === undefined ? list : {type: 'Filter', base: list, expr: plan(residual, true)}
  }

  function compileSource({filters}: QuerySource): Compiled & {operands: ExprNode[]} {
    const operands: ExprNode[] = []
    const [first, ...rest] = filters
    if (first === undefined) return {find: () => ({kind: 'all'}), residual: undefined, operands}
    const filter = rest.reduce<ExprNode>((left, right) => ({type: 'And', left, right}), first)
    return {...compileFilter(filter, filterContext(operands)), operands}
  }

  /** What fails while planning may stand in a part that is never evaluated: it fails then, if at all. */
  function tryEvaluate(node: ExprNode): {value: unknown} | undefined {
    try {
      return {value: reads.evaluate(node)}
    } catch {
      return undefined
    }
  }

  function filterContext(operands: ExprNode[]): FilterContext {
    return {
      isOrdered: reads.isOrdered,
      operand(node): Operand | undefined {
        if (node.type === 'Value') return {value: () => node.value, isConstant: true}
        if (scopeUse(node).self) return undefined
        const constant = isConstant(node) ? tryEvaluate(node) : undefined
        if (constant) return {value: () => constant.value, isConstant: true}
        const index = operands.push(plan(inParentScope(node), false)) - 1
        return {value: values => values[index], isConstant: false}
      },
    }
  }
}

function isSubquery(node: ExprNode): boolean {
  return someNode(node, part => part.type === 'Everything') && isClosed(node) && !isAsynchronous(node)
}

/** Whether an expression can be evaluated while the query is planned, without reading a document. */
function isConstant(node: ExprNode): boolean {
  return isClosed(node) && !someNode(node, part => part.type === 'Everything' || part.type === 'Deref')
}
