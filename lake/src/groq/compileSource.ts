import type {ExprNode} from 'groq-js'
import {everyDocument} from '../store/indexCondition.ts'
import {compileFilter} from './compileFilter.ts'
import type {Compiled, FilterContext} from './filterLeaf.ts'
import {nodeCount, someNode} from './groqTree.ts'
import type {PlanContext} from './planContext.ts'
import type {QuerySource} from './querySource.ts'
import {inParentScope, isClosed, scopeUse} from './scopeUse.ts'

/** A compiled source and the operands of its filter, for the scope that the source stands in. */
export interface CompiledSource extends Compiled {
  operands: ExprNode[]
}

/** The filters of a source as one look-up. Operands are added to `operands`, when several sources share them. */
export function compileSource(
  {filters}: QuerySource,
  context: PlanContext,
  operands: ExprNode[] = [],
): CompiledSource {
  const [first, ...rest] = filters
  if (first === undefined) return {find: () => everyDocument, residual: undefined, operands}
  const filter = rest.reduce<ExprNode>((left, right) => ({type: 'And', left, right}), first)
  // SQLite takes expressions of limited depth; a filter this long is asked of every document instead.
  if (nodeCount(filter) > mostNodes) return {find: () => everyDocument, residual: filter, operands}
  return {...compileFilter(filter, filterContext(context, operands)), operands}
}

const mostNodes = 1000

function filterContext({reads, plan}: PlanContext, operands: ExprNode[]): FilterContext {
  return {
    isOrdered: reads.isOrdered,
    operand(node) {
      if (node.type === 'Value') return {value: () => node.value, isConstant: true}
      if (scopeUse(node).self) return undefined
      const constant = isConstant(node) ? tryEvaluate(node) : undefined
      if (constant) return {value: () => constant.value, isConstant: true}
      const index = operands.push(plan(inParentScope(node), false)) - 1
      return {value: values => values[index], isConstant: false}
    },
  }

  /** What fails while planning may stand in a part that is never evaluated: it fails then, if at all. */
  function tryEvaluate(node: ExprNode): {value: unknown} | undefined {
    try {
      return {value: reads.evaluate(node)}
    } catch {
      return undefined
    }
  }
}

/** Whether an expression can be evaluated while the query is planned, without reading a document. */
function isConstant(node: ExprNode): boolean {
  return isClosed(node) && !someNode(node, part => part.type === 'Everything' || part.type === 'Deref')
}
