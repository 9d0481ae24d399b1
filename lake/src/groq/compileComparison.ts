import type {ExprNode, OpCallNode} from 'groq-js'
import {sortsAsIndexed} from '../store/documentIndexValues.ts'
import {
  allOf,
  type Comparison,
  everyDocument,
  type IndexCondition,
  noDocument,
  noneOf,
} from '../store/indexCondition.ts'
import {indexedPath, isColumn} from './attributePath.ts'
import {compileMembership} from './compileMembership.ts'
import {equalTo, isScalar} from './equalTo.ts'
import type {Compiled, FilterContext, Operand} from './filterLeaf.ts'

/** Comparisons of an attribute with a value, and attributes that are tests themselves; undefined for all else. */
export function compileComparison(
  filter: ExprNode,
  context: FilterContext,
  isNegated: boolean,
): Compiled | undefined {
  const constant = compileConstant(filter, context, isNegated)
  if (constant !== undefined) return constant
  if (filter.type === 'OpCall') return compileOperator(filter, context, isNegated)
  if (filter.type === 'InRange' && !isNegated) return compileRange(filter, context)
  return compileFlag(filter, isNegated)
}

/** A test that has nothing to do with the document: all pass or none. */
function compileConstant(filter: ExprNode, context: FilterContext, isNegated: boolean): Compiled | undefined {
  const operand = context.operand(filter)
  return (
    operand && {
      find: values => (operand.value(values) === !isNegated ? everyDocument : noDocument),
      residual: undefined,
    }
  )
}

function compileOperator(
  filter: OpCallNode,
  context: FilterContext,
  isNegated: boolean,
): Compiled | undefined {
  const {op, left, right} = filter
  if (op === 'in') return compileMembership(filter, context, isNegated)
  const [attribute, operand, isSwapped] = sides(left, right, context)
  if (attribute === undefined || operand === undefined) return undefined
  if (op === '==' || op === '!=') return equality(attribute, operand, isNegated !== (op === '!='))
  if (op === '<' || op === '<=' || op === '>' || op === '>=') {
    const asked = isSwapped ? swapped[op] : op
    return comparison(attribute, isNegated ? opposite[asked] : asked, operand, filter, context, isNegated)
  }
  return undefined
}

const swapped = {'<': '>', '<=': '>=', '>': '<', '>=': '<='} as const
const opposite = {'<': '>=', '<=': '>', '>': '<=', '>=': '<'} as const

function sides(
  left: ExprNode,
  right: ExprNode,
  context: FilterContext,
): [attribute: ExprNode | undefined, operand: Operand | undefined, isSwapped: boolean] {
  const onRight = context.operand(right)
  if (onRight !== undefined) return [left, onRight, false]
  return [right, context.operand(left), true]
}

function equality(attribute: ExprNode, operand: Operand, isNegated: boolean): Compiled | undefined {
  const test = equalTo(attribute)
  if (test === undefined) return undefined
  return {
    find: values => {
      const found = test(operand.value(values))
      // GROQ's == is never null, so what is not equal is unequal.
      return isNegated ? noneOf(found) : found
    },
    residual: undefined,
  }
}

function comparison(
  attribute: ExprNode,
  asked: Comparison,
  operand: Operand,
  filter: ExprNode,
  context: FilterContext,
  isNegated: boolean,
): Compiled | undefined {
  const range = rangeOf(attribute, asked)
  if (range === undefined) return undefined
  const path = indexedPath(attribute)
  const isOrdered = path === undefined || context.isOrdered(path)
  const isExact = isOrdered && operand.isConstant && sortsAsIndexed(operand.value([]))
  const residual: ExprNode = isNegated ? {type: 'Not', base: {type: 'Group', base: filter}} : filter
  return {
    find: values => {
      const value = operand.value(values)
      return isOrdered && sortsAsIndexed(value) ? range(value) : everyDocument
    },
    residual: isExact ? undefined : residual,
  }
}

function rangeOf(attribute: ExprNode, asked: Comparison): ((value: unknown) => IndexCondition) | undefined {
  if (isColumn(attribute, '_id')) {
    return value => (typeof value === 'string' ? {kind: 'idRange', comparison: asked, value} : noDocument)
  }
  const path = indexedPath(attribute)
  if (path === undefined) return undefined
  return value => (isScalar(value) ? {kind: 'range', path, comparison: asked, value} : noDocument)
}

/** `a in b..c` is `a >= b && a <= c`, or `< c` with three dots. */
function compileRange(
  filter: Extract<ExprNode, {type: 'InRange'}>,
  context: FilterContext,
): Compiled | undefined {
  const {base, left, right, isInclusive} = filter
  const parts = [
    compileOperator({type: 'OpCall', op: '>=', left: base, right: left}, context, false),
    compileOperator({type: 'OpCall', op: isInclusive ? '<=' : '<', left: base, right}, context, false),
  ].flatMap(part => part ?? [])
  if (parts.length < 2) return undefined
  return {
    find: values => allOf(parts.map(part => part.find(values))),
    residual: parts.every(part => part.residual === undefined) ? undefined : filter,
  }
}

/** An attribute that is a test itself. */
function compileFlag(filter: ExprNode, isNegated: boolean): Compiled | undefined {
  const path = indexedPath(filter)
  if (path === undefined) return undefined
  return {find: () => ({kind: 'equal', path, values: [!isNegated]}), residual: undefined}
}
