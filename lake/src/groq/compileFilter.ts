import type {ExprNode} from 'groq-js'
import {allOf, anyOf, everyDocument} from '../store/indexCondition.ts'
import {compileComparison} from './compileComparison.ts'
import {compileFunction} from './compileFunction.ts'
import {compileText} from './compileText.ts'
import type {Compiled, FilterContext} from './filterLeaf.ts'

/**
 * A filter as a look-up in the document index, and what is left of it to ask of each document found. The documents found
 * and asked are exactly those for which the filter is true; null counts as false, as everywhere in GROQ filters.
 *
 * A negation is pushed down to the leaves (GROQ's three-valued logic keeps De Morgan's laws), since `!(a < b)` is not
 * true of the documents that have no `a`.
 */
export function compileFilter(filter: ExprNode, context: FilterContext, isNegated = false): Compiled {
  switch (filter.type) {
    case 'Group':
      return compileFilter(filter.base, context, isNegated)
    case 'Not':
      return compileFilter(filter.base, context, !isNegated)
    case 'And':
    case 'Or': {
      const sides = [filter.left, filter.right].map(side => compileFilter(side, context, isNegated))
      const isConjunction = (filter.type === 'And') !== isNegated
      return isConjunction ? conjunction(sides) : disjunction(sides, residualOf(filter, isNegated))
    }
    default:
      return (
        compileText(filter, context, isNegated) ??
        compileComparison(filter, context, isNegated) ??
        compileFunction(filter, context, isNegated) ?? {
          find: () => everyDocument,
          residual: residualOf(filter, isNegated),
        }
      )
  }
}

function conjunction(parts: readonly Compiled[]): Compiled {
  const residuals = parts.flatMap(part => part.residual ?? [])
  return {
    find: values => allOf(parts.map(part => part.find(values))),
    residual:
      residuals.length === 0 ? undefined : residuals.reduce((left, right) => ({type: 'And', left, right})),
  }
}

function disjunction(parts: readonly Compiled[], whole: ExprNode): Compiled {
  return {
    find: values => anyOf(parts.map(part => part.find(values))),
    residual: parts.some(part => part.residual !== undefined) ? whole : undefined,
  }
}

function residualOf(filter: ExprNode, isNegated: boolean): ExprNode {
  return isNegated ? {type: 'Not', base: {type: 'Group', base: filter}} : filter
}
