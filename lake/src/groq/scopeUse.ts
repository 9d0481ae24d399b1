import type {ExprNode} from 'groq-js'
import {mapChildren} from './groqTree.ts'

/** What an expression takes from the scope it stands in: `@` (and bare attributes), and the scopes around it (`^`). */
export interface ScopeUse {
  self: boolean
  parents: boolean
}

/** How deep below the expression's own scope a part of it stands. */
interface Position {
  depth: number
  /** Scopes of maps are hidden: a scope made inside one takes its place and `^` skips it. */
  isHidden: boolean
}

const top: Position = {depth: 0, isHidden: false}

export function scopeUse(node: ExprNode): ScopeUse {
  const use = {self: false, parents: false}
  visit(node, top, (_node, level) => {
    if (level === 0) use.self = true
    if (level < 0) use.parents = true
  })
  return use
}

/** Whether the expression means the same anywhere in a query. */
export function isClosed(node: ExprNode): boolean {
  const {self, parents} = scopeUse(node)
  return !self && !parents
}

/**
 * An expression that does not use `@`, written for the scope around its own: there, its `^` is `@`.
 */
export function inParentScope(node: ExprNode): ExprNode {
  return lift(node, top)
}

function lift(node: ExprNode, position: Position): ExprNode {
  if (node.type === 'Parent' && node.n > position.depth) {
    return node.n === 1 ? {type: 'This'} : {type: 'Parent', n: node.n - 1}
  }
  return mapChildren(node, (child, name) => lift(child, below(node, name, position)))
}

function visit(node: ExprNode, position: Position, found: (node: ExprNode, level: number) => void): void {
  if (node.type === 'This') found(node, position.depth)
  if (node.type === 'AccessAttribute' && node.base === undefined) found(node, position.depth)
  if (node.type === 'Parent') found(node, position.depth - node.n)
  if (usesThisUnseen(node)) found(node, position.depth)
  mapChildren(node, (child, name) => {
    visit(child, below(node, name, position), found)
    return child
  })
}

/** Functions that look at `@` without naming it. */
function usesThisUnseen(node: ExprNode): boolean {
  if (node.type !== 'FuncCall') return false
  const {namespace, name} = node
  return (
    (namespace === 'global' && name === 'references') ||
    (namespace === 'sanity' && (name === 'versionOf' || name === 'partOfRelease'))
  )
}

/** Where the child called `name` of a node stands: filters, projections, orderings and maps open a scope. */
function below(node: ExprNode, name: string, {depth, isHidden}: Position): Position {
  if (!opensScope(node, name)) return {depth, isHidden}
  const inner = isHidden ? depth : depth + 1
  return {depth: inner, isHidden: node.type === 'Map' || node.type === 'FlatMap'}
}

/** Whether the child called `name` of the node is evaluated once for each item, each time in a scope of its own. */
export function opensScope(node: ExprNode, name: string): boolean {
  if (node.type === 'PipeFuncCall') return name === 'args'
  const isMapping = ['Filter', 'Projection', 'Map', 'FlatMap'].includes(node.type)
  return isMapping && name === 'expr'
}
