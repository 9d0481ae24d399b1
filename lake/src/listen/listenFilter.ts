import {type ExprNode, evaluateSync, GroqSyntaxError, parse} from 'groq-js'
import {missingFunction} from '../groq/missingFunctions.ts'
import {withEndedComment} from '../groq/parseQuery.ts'
import {ApiError, queryParseError} from '../http/apiError.ts'
import type {SanityDocument} from '../store/documentStore.ts'

/** Whether a document is in the set that is listened to. Throws when groq-js can't evaluate the filter. */
export type ListenFilter = (document: SanityDocument, identity: string) => boolean

/**
 * Compiles a listener's query, `*[filter]`. Projections, orderings and slices behind it are left aside, and a filter
 * sees one document at a time, so joins find nothing: https://www.sanity.io/docs/realtime-updates.
 * Throws ApiError 400: a queryParseError, or a description of why the query can't be listened to.
 */
export function compileListenFilter(query: string, params: Record<string, unknown>): ListenFilter {
  const filter = outermostFilter(parseQuery(query, params))
  if (filter === undefined) {
    const description =
      'A listener follows a set of documents: its query must begin with a filter, as in *[_type == "article"].'
    throw new ApiError(400, {
      error: {description, type: 'queryParseError', query, start: 0, end: query.length},
    })
  }
  if (filter.type === 'Everything') return () => true
  return (document, identity) => {
    const value = evaluateSync(filter, {dataset: [document], params, identity})
    return value.type === 'array' && value.data.length > 0
  }
}

function parseQuery(query: string, params: Record<string, unknown>): ExprNode {
  try {
    const tree = parse(withEndedComment(query), {params})
    const missing = missingFunction(tree, {isListener: true})
    if (missing !== undefined) throw new Error(`${missing}() is not supported in listeners`)
    return tree
  } catch (error) {
    if (error instanceof GroqSyntaxError) throw queryParseError(query, error.message, error.position)
    throw queryParseError(query, error instanceof Error ? error.message : String(error), 0, query.length)
  }
}

/** What is left of a query when everything that only shapes its result is taken off. */
function outermostFilter(node: ExprNode): ExprNode | undefined {
  if (node.type === 'Everything') return node
  if (node.type === 'Filter') return outermostFilter(node.base) && node
  return 'base' in node && node.base ? outermostFilter(node.base) : undefined
}
