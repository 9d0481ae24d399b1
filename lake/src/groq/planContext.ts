import type {ExprNode} from 'groq-js'
import type {QueryReads} from './queryReads.ts'

/** What planning a part of a query needs of the whole. */
export interface PlanContext {
  reads: QueryReads
  /** Plans what stands inside; `isRepeated` where it is evaluated for each of many items. */
  plan(node: ExprNode, isRepeated: boolean): ExprNode
}
