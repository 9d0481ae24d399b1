import type {ExprNode} from 'groq-js'
import {anyOf, everyDocument, type IndexCondition, noDocument, noneOf} from '../store/indexCondition.ts'
import {indexedPath, isColumn} from './attributePath.ts'
import type {Compiled, FilterContext, OperandValues} from './filterLeaf.ts'
import {callArguments} from './groqTree.ts'

/** `defined()`, `references()` and Sanity's functions on ids; undefined for all else. */
export function compileFunction(
  filter: ExprNode,
  context: FilterContext,
  isNegated: boolean,
): Compiled | undefined {
  const find =
    compileDefined(filter) ??
    compileReferences(filter, context) ??
    compileIdFunction(filter, context, 'versionOf', id =>
      anyOf([
        {kind: 'id', ids: [id]},
        {kind: 'versionOf', id},
      ]),
    ) ??
    compileIdFunction(filter, context, 'partOfRelease', name => ({kind: 'release', name}))
  if (find === undefined) return undefined
  return {
    find: values => {
      const found = find(values)
      // A null stays null when it is negated.
      if (found === 'null') return noDocument
      return isNegated ? noneOf(found) : found
    },
    residual: undefined,
  }
}

type Find = (values: OperandValues) => IndexCondition | 'null'

function compileDefined(filter: ExprNode): Find | undefined {
  const [argument] = callArguments(filter, 'global', 'defined') ?? []
  if (argument === undefined) return undefined
  if (isColumn(argument, '_id') || isColumn(argument, '_type')) return () => everyDocument
  const path = indexedPath(argument)
  return path === undefined ? undefined : () => ({kind: 'defined', path})
}

function compileReferences(filter: ExprNode, context: FilterContext): Find | undefined {
  const args = callArguments(filter, 'global', 'references')
  const operands = args?.flatMap(argument => context.operand(argument) ?? [])
  if (args === undefined || operands?.length !== args.length) return undefined
  return values => {
    const targets = operands
      .flatMap(operand => operand.value(values))
      .filter(value => typeof value === 'string')
    return targets.length === 0 ? noDocument : {kind: 'references', targets}
  }
}

function compileIdFunction(
  filter: ExprNode,
  context: FilterContext,
  name: string,
  condition: (argument: string) => IndexCondition,
): Find | undefined {
  const [argument] = callArguments(filter, 'sanity', name) ?? []
  const operand = argument && context.operand(argument)
  if (operand === undefined) return undefined
  return values => {
    const value = operand.value(values)
    return typeof value === 'string' ? condition(value) : 'null'
  }
}
