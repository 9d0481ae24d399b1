import type {ExprNode} from 'groq-js'
import type {IndexCondition} from '../store/indexCondition.ts'

/** The values of a filter's operands, which may differ each time it is evaluated. */
export type OperandValues = readonly unknown[]

/** What a filter's part says, to be looked up. */
export interface Compiled {
  find(values: OperandValues): IndexCondition
  /** What must still be asked of each document found; undefined when the condition says it all. */
  residual: ExprNode | undefined
}

/** What the compiler of a filter knows of the world. */
export interface FilterContext {
  /** Whether SQLite orders the values of a path as GROQ does. */
  isOrdered(path: string): boolean
  /** The function that gives an operand's value; undefined when it depends on the document. */
  operand(node: ExprNode): Operand | undefined
}

export interface Operand {
  value(values: OperandValues): unknown
  /** Known when the query is planned. */
  isConstant: boolean
}
