import type {ExprNode} from 'groq-js'
import {isAsynchronous, mapChildren, someNode} from './groqTree.ts'
import {nativeCall} from './nativeCall.ts'
import type {PlanContext} from './planContext.ts'
import {planSource} from './planSource.ts'
import type {QueryReads} from './queryReads.ts'
import {withEarlySlices} from './querySource.ts'
import {isClosed, opensScope} from './scopeUse.ts'
import {createTextFunctions, scoredArgument, textMatch} from './textMatch.ts'

/**
 * Rewrites a query so that each `*` in it reads only the documents it needs. Each stands for itself: what one filter
 * finds does not narrow what another part of the query, or a reference, can see. What is not understood reads all.
 */
export function planQuery(tree: ExprNode, reads: QueryReads): ExprNode {
  const text = createTextFunctions(reads)
  const context: PlanContext = {reads, plan}
  return plan(tree, false)

  /** `isRepeated`: the node stands where it is evaluated once for each item of something. */
  function plan(original: ExprNode, isRepeated: boolean): ExprNode {
    const node = withEarlySlices(original)
    if (isRepeated && isSubquery(node)) return once(node)
    return planSource(node, context) ?? planParts(withTextFunctions(node), isRepeated)
  }

  function planParts(node: ExprNode, isRepeated: boolean): ExprNode {
    return mapChildren(node, (child, name) => plan(child, isRepeated || opensScope(node, name)))
  }

  /** A subquery that means the same for every document is evaluated when it is first needed, and once. */
  function once(node: ExprNode): ExprNode {
    let answer: {value: unknown} | undefined
    return nativeCall(() => {
      answer ??= {value: reads.evaluate(plan(node, false))}
      return answer.value
    })
  }

  function withTextFunctions(node: ExprNode): ExprNode {
    const match = textMatch(node)
    if (match) return text.test(match)
    if (node.type !== 'PipeFuncCall' || node.name !== 'score') return node
    return {...node, args: node.args.map(argument => scoredArgument(argument, text.scored))}
  }
}

function isSubquery(node: ExprNode): boolean {
  return someNode(node, part => part.type === 'Everything') && isClosed(node) && !isAsynchronous(node)
}
