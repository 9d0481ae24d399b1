import type {ExprNode} from 'groq-js'

/** Any node of groq-js's syntax tree, seen as a record of its parts. */
type TreeNode = {type: string} & Record<string, unknown>

/**
 * The tree with `change` applied to each direct child expression. Elements, attributes and alternatives, which are no
 * expressions themselves, are gone through to the expressions inside.
 */
export function mapChildren(node: ExprNode, change: (child: ExprNode, name: string) => ExprNode): ExprNode {
  if (node.type === 'Value') return node
  return mapParts(node as unknown as TreeNode, change) as unknown as ExprNode
}

const carriers = new Set([
  'ArrayElement',
  'ObjectAttributeValue',
  'ObjectConditionalSplat',
  'ObjectSplat',
  'SelectAlternative',
])

/** What stays as it is is shared between both trees. */
function mapParts(node: TreeNode, change: (child: ExprNode, name: string) => ExprNode): TreeNode {
  let changed: TreeNode | undefined
  for (const name in node) {
    const part = node[name]
    const mapped = Array.isArray(part) ? mapList(part, name, change) : mapPart(part, name, change)
    if (mapped === part) continue
    changed ??= {...node}
    changed[name] = mapped
  }
  return changed ?? node
}

function mapList(
  list: readonly unknown[],
  name: string,
  change: (child: ExprNode, name: string) => ExprNode,
): readonly unknown[] {
  const mapped = list.map(part => mapPart(part, name, change))
  return mapped.every((part, index) => part === list[index]) ? list : mapped
}

function mapPart(part: unknown, name: string, change: (child: ExprNode, name: string) => ExprNode): unknown {
  if (!isNode(part)) return part
  return carriers.has(part.type) ? mapParts(part, change) : change(part as unknown as ExprNode, name)
}

function isNode(part: unknown): part is TreeNode {
  return typeof part === 'object' && part !== null && 'type' in part && typeof part.type === 'string'
}

/** Whether `test` holds for the node or anything below it. */
export function someNode(node: ExprNode, test: (node: ExprNode) => boolean): boolean {
  if (test(node)) return true
  let found = false
  mapChildren(node, child => {
    found ||= someNode(child, test)
    return child
  })
  return found
}

/** How many nodes an expression consists of. */
export function nodeCount(node: ExprNode): number {
  let count = 1
  mapChildren(node, child => {
    count += nodeCount(child)
    return child
  })
  return count
}

/** The node without the parentheses around it. */
export function ungroup(node: ExprNode): ExprNode {
  return node.type === 'Group' ? ungroup(node.base) : node
}

/** The arguments of a call to `namespace::name`, parentheses around the call left out; undefined for anything else. */
export function callArguments(node: ExprNode, namespace: string, name: string): ExprNode[] | undefined {
  const call = ungroup(node)
  return call.type === 'FuncCall' && call.namespace === namespace && call.name === name
    ? call.args
    : undefined
}

/** Whether groq-js can evaluate the node in its asynchronous mode only, which is many times slower. */
export function isAsynchronous(node: ExprNode): boolean {
  return someNode(
    node,
    part => part.type === 'FuncCall' && (part.namespace === 'diff' || part.namespace === 'delta'),
  )
}
