import type {ExprNode} from 'groq-js'
import {mapChildren} from './groqTree.ts'

/** Functions that groq-js reads and can't compute, and that nothing here stands in for. */
const missing = new Set([
  'documents::get',
  'documents::incomingGlobalDocumentReferenceCount',
  'documents::incomingRefCount',
  'geo::contains',
  'geo::distance',
  'geo::intersects',
  'geo::latLng',
  'global::anywhere',
  'media::aspect',
  'text::semanticSimilarity',
  'user::attributes',
])

/**
 * The first function of a query that this lake can't compute, or undefined: better said when it is asked than when a
 * document first meets it. A listener has no text index to ask either.
 */
export function missingFunction(node: ExprNode, {isListener = false} = {}): string | undefined {
  if (node.type === 'FuncCall') {
    const name = `${node.namespace}::${node.name}`
    if (missing.has(name) || (isListener && name === 'text::query')) return name.replace('global::', '')
  }
  let found: string | undefined
  mapChildren(node, child => {
    found ??= missingFunction(child, {isListener})
    return child
  })
  return found
}
