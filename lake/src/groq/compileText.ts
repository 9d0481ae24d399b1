import type {ExprNode} from 'groq-js'
import {noDocument, noneOf} from '../store/indexCondition.ts'
import {parseTextQuery, textCondition, wantedCondition} from '../store/textQuery.ts'
import type {Compiled, FilterContext} from './filterLeaf.ts'
import {isWholeDocument, textMatch} from './textMatch.ts'

/** `subject match text::query(…)`; undefined for all else. */
export function compileText(
  filter: ExprNode,
  context: FilterContext,
  isNegated: boolean,
): Compiled | undefined {
  const match = textMatch(filter)
  const operand = match && context.operand(match.query)
  if (match === undefined || operand === undefined) return undefined
  const isWhole = isWholeDocument(match.subject)
  // That some attribute does not match says little of the document.
  if (isNegated && !isWhole) return undefined
  return {
    find: values => {
      const text = operand.value(values)
      if (typeof text !== 'string') return noDocument
      const query = parseTextQuery(text)
      if (!isWhole) return wantedCondition(query.wanted)
      return isNegated ? noneOf(textCondition(query)) : textCondition(query)
    },
    residual: isWhole ? undefined : filter,
  }
}
