import type {ExprNode, OpCallNode} from 'groq-js'
import {isPlainIdPath} from '../store/conditionSql.ts'
import {anyOf, everyDocument, type IndexCondition, noDocument, noneOf} from '../store/indexCondition.ts'
import {indexedPath, isColumn} from './attributePath.ts'
import {equalTo, isScalar} from './equalTo.ts'
import type {Compiled, FilterContext} from './filterLeaf.ts'
import {callArguments, ungroup} from './groqTree.ts'

/** `attribute in [values]`, `_id in path("…")` and `value in array`; undefined for all else. */
export function compileMembership(
  filter: OpCallNode,
  context: FilterContext,
  isNegated: boolean,
): Compiled | undefined {
  const paths = callArguments(filter.right, 'global', 'path')
  if (paths) return idInPath(filter, paths, context, isNegated)
  return (
    attributeInList(filter, context, isNegated) ?? (isNegated ? undefined : valueInAttribute(filter, context))
  )
}

function idInPath(
  {left}: OpCallNode,
  [argument]: ExprNode[],
  context: FilterContext,
  isNegated: boolean,
): Compiled | undefined {
  const operand = argument && context.operand(argument)
  if (!isColumn(left, '_id') || !operand?.isConstant) return undefined
  const pattern = operand.value([])
  if (typeof pattern !== 'string') return {find: () => noDocument, residual: undefined}
  if (!isPlainIdPath(pattern)) return undefined
  const found: IndexCondition = pattern === '**' ? everyDocument : {kind: 'idPath', pattern}
  return {find: () => (isNegated ? noneOf(found) : found), residual: undefined}
}

function attributeInList(
  {left, right}: OpCallNode,
  context: FilterContext,
  isNegated: boolean,
): Compiled | undefined {
  const list = context.operand(right)
  const test = equalTo(left)
  if (list === undefined || test === undefined) return undefined
  return {
    find: values => {
      const items = list.value(values)
      // `in` something that is no list is null, and so is its negation.
      if (!Array.isArray(items)) return noDocument
      const found = merged(items.map(test))
      return isNegated ? noneOf(found) : found
    },
    residual: undefined,
  }
}

/** One look-up for many values. */
function merged(conditions: readonly IndexCondition[]): IndexCondition {
  const ids = conditions.flatMap(condition => (condition.kind === 'id' ? condition.ids : []))
  const types = conditions.flatMap(condition => (condition.kind === 'type' ? condition.types : []))
  const rest = conditions.filter(condition => condition.kind !== 'id' && condition.kind !== 'type')
  return anyOf([
    ids.length === 0 ? noDocument : {kind: 'id', ids},
    types.length === 0 ? noDocument : {kind: 'type', types},
    ...mergedValues(rest),
  ])
}

function mergedValues(conditions: readonly IndexCondition[]): IndexCondition[] {
  const equals = conditions.filter(condition => condition.kind === 'equal')
  const [first] = equals
  if (first === undefined) return [...conditions]
  const others = conditions.filter(condition => condition.kind !== 'equal')
  return [{...first, values: equals.flatMap(condition => condition.values)}, ...others]
}

function valueInAttribute({left, right}: OpCallNode, context: FilterContext): Compiled | undefined {
  const operand = context.operand(left)
  if (operand === undefined) return undefined
  const whole: ExprNode = {type: 'OpCall', op: 'in', left, right}
  if (isReferenceList(right)) {
    return {
      find: values => {
        const id = operand.value(values)
        return typeof id === 'string' ? {kind: 'references', targets: [id]} : everyDocument
      },
      residual: whole,
    }
  }
  const path = arrayPath(right)
  if (path === undefined) return undefined
  return {
    find: values => {
      const value = operand.value(values)
      return isScalar(value) ? {kind: 'equal', path: `${path}[]`, values: [value]} : everyDocument
    },
    // Only a scalar is looked up, and only a constant is known to be one now.
    residual: operand.isConstant && isScalar(operand.value([])) ? undefined : whole,
  }
}

/** `tags` and `tags[]` are the same list to `in`. */
function arrayPath(expression: ExprNode): string | undefined {
  const node = ungroup(expression)
  return indexedPath(node.type === 'ArrayCoerce' ? node.base : node)
}

/** `categories[]._ref`: what it holds are references of the document. */
function isReferenceList(expression: ExprNode): boolean {
  const node = ungroup(expression)
  return (
    node.type === 'Map' &&
    node.expr.type === 'AccessAttribute' &&
    node.expr.name === '_ref' &&
    node.expr.base?.type === 'This' &&
    ungroup(node.base).type === 'ArrayCoerce' &&
    arrayPath(node.base) !== undefined
  )
}
