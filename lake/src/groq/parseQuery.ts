import {type ExprNode, GroqSyntaxError, parse} from 'groq-js'
import {queryParseError} from '../http/apiError.ts'
import {mapChildren, ungroup} from './groqTree.ts'
import {missingFunction} from './missingFunctions.ts'
import {normalizeQuery} from './normalizeQuery.ts'

/** Pages ask the same questions over and over; long ones are not kept. */
const known = new Map<string, ExprNode>()
const mostKnown = 500
const longestKnown = 10_000

/**
 * The syntax tree of a GROQ query, parameters put in, normalized. It may be shared: it must not be changed.
 * Throws ApiError 400 (queryParseError) on a syntax error, a function that is unknown or not supported, a parameter that was not given, or
 * `score()` on anything but documents.
 */
export function parseQuery(query: string, params: Record<string, unknown>): ExprNode {
  const key = JSON.stringify([query, params])
  const tree = known.get(key) ?? parseAnew(query, params)
  if (key.length > longestKnown) return tree
  if (known.size >= mostKnown) known.clear()
  known.set(key, tree)
  return tree
}

function parseAnew(query: string, params: Record<string, unknown>): ExprNode {
  try {
    const tree = parse(withEndedComment(query), {params})
    validate(tree, query)
    const missing = missingFunction(tree)
    if (missing !== undefined) throw queryParseError(query, `${missing}() is not supported by this lake`)
    return normalizeQuery(tree)
  } catch (error) {
    if (error instanceof GroqSyntaxError) {
      const end = Math.min(error.position + 1, query.length)
      throw queryParseError(query, syntaxProblem(error.message), error.position, end)
    }
    // groq-js throws plain errors for everything else that is wrong with a query's text.
    if (error instanceof Error && !('status' in error)) throw queryParseError(query, error.message)
    throw error
  }
}

/** groq-js takes a comment for one only when its line ends. */
export function withEndedComment(query: string): string {
  return query.includes('//') ? `${query}\n` : query
}

/** In Sanity's words where they are known; the position goes beside them, so it is not repeated in the text. */
function syntaxProblem(message: string): string {
  const problem = message.replace(/^Syntax error in GROQ query at position \d+:?\s*/, '')
  return problem === 'Unexpected end of query' ? 'unexpected end-of-file, expected expression' : problem
}

function validate(node: ExprNode, query: string): void {
  if (node.type === 'Parameter') throw missingParameter(query, node.name)
  if (node.type === 'PipeFuncCall' && node.name === 'score' && !isDocumentList(node.base)) {
    throw queryParseError(query, 'score() can only be used on documents, before they are projected')
  }
  mapChildren(node, child => {
    validate(child, query)
    return child
  })
}

function missingParameter(query: string, name: string) {
  const start = query.search(new RegExp(`\\$${name}\\b`))
  return queryParseError(query, `param $${name} referenced, but not provided`, start, start + name.length + 1)
}

function isDocumentList(node: ExprNode): boolean {
  const list = ungroup(node)
  if (list.type === 'Everything') return true
  const isStep = list.type === 'Filter' || list.type === 'Slice' || list.type === 'PipeFuncCall'
  return isStep && isDocumentList(list.base)
}
