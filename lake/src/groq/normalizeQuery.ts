import type {ExprNode} from 'groq-js'
import {callArguments, mapChildren} from './groqTree.ts'
import {nativeCall} from './nativeCall.ts'

/**
 * The query with what groq-js answers otherwise than Sanity's specification written in another way:
 * `array::unique()` keeps one null, a path may be looked for in a path, `releases::all()` is a query of its own.
 */
export function normalizeQuery(original: ExprNode): ExprNode {
  const node = mapChildren(original, normalizeQuery)
  return uniqueWithNull(node) ?? pathInPath(node) ?? allReleases(node) ?? node
}

function uniqueWithNull(node: ExprNode): ExprNode | undefined {
  const args = callArguments(node, 'array', 'unique')
  if (args === undefined) return undefined
  return nativeCall(list => (Array.isArray(list) ? withoutRepeats(list) : null), args)
}

function withoutRepeats(list: readonly unknown[]): unknown[] {
  const seen = new Set<unknown>()
  return list.filter(item => {
    const isPlain = item === null || item === undefined || typeof item !== 'object'
    const key = isPlain ? (item ?? null) : item
    if (isPlain && seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** `path("a.b") in path("a.*")` asks what `"a.b" in path("a.*")` asks. */
function pathInPath(node: ExprNode): ExprNode | undefined {
  if (node.type !== 'OpCall' || node.op !== 'in') return undefined
  const [left] = callArguments(node.left, 'global', 'path') ?? []
  if (left === undefined || callArguments(node.right, 'global', 'path') === undefined) return undefined
  return {...node, left}
}

function allReleases(node: ExprNode): ExprNode | undefined {
  if (callArguments(node, 'releases', 'all') === undefined) return undefined
  return {
    type: 'Filter',
    base: {type: 'Everything'},
    expr: {
      type: 'OpCall',
      op: '==',
      left: {type: 'AccessAttribute', name: '_type'},
      right: {type: 'Value', value: 'system.release'},
    },
  }
}
