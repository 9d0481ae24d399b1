import type {ExprNode} from 'groq-js'
import {ungroup} from './groqTree.ts'

type Order = Extract<ExprNode, {type: 'PipeFuncCall'}>

/**
 * A sorted projection as the projection of what is sorted, so that only what is shown is projected. The Studio's lists
 * ask `*[…]{…, "orderings": [_updatedAt]} | order(orderings[0] desc)`, which becomes `*[…] | order(_updatedAt desc){…}`.
 * Undefined when it sorts by anything that is not an attribute of the document itself.
 */
export function withEarlyOrder(node: Order): ExprNode | undefined {
  const projected = ungroup(node.base)
  if (projected.type !== 'Map') return undefined
  const terms = node.args.flatMap(term => shownTerm(term, projected.expr) ?? [])
  if (terms.length !== node.args.length) return undefined
  return {...projected, base: {...node, base: projected.base, args: terms}}
}

function shownTerm(term: ExprNode, projection: ExprNode): ExprNode | undefined {
  const isDirected = term.type === 'Asc' || term.type === 'Desc'
  const shown = shownAttribute(ungroup(isDirected ? term.base : term), projection)
  if (shown === undefined || !isAttributePath(shown)) return undefined
  return isDirected ? {...term, base: shown} : shown
}

/** What the projection shows under `name` or `name[0]`. */
function shownAttribute(term: ExprNode, projection: ExprNode): ExprNode | undefined {
  if (term.type === 'AccessElement') {
    const list = shownAttribute(ungroup(term.base), projection)
    if (list?.type !== 'Array' || list.elements.some(element => element.isSplat)) return undefined
    return list.elements[term.index]?.value
  }
  if (term.type !== 'AccessAttribute' || term.base !== undefined) return undefined
  const {attributes} = objectOf(projection)
  // What is spread into it might show another value under the same name.
  if (!attributes.every(attribute => attribute.type === 'ObjectAttributeValue')) return undefined
  return attributes.findLast(attribute => attribute.name === term.name)?.value
}

function objectOf(projection: ExprNode): Pick<Extract<ExprNode, {type: 'Object'}>, 'attributes'> {
  if (projection.type !== 'Projection' || projection.base.type !== 'This') return {attributes: []}
  return projection.expr.type === 'Object' ? projection.expr : {attributes: []}
}

function isAttributePath(node: ExprNode): boolean {
  return node.type === 'AccessAttribute' && (node.base === undefined || isAttributePath(node.base))
}
