import type {ExprNode} from 'groq-js'
import type {IndexCondition} from '../store/indexCondition.ts'
import type {SortTerm} from '../store/selectionSql.ts'
import type {TextReads} from './textMatch.ts'

/** Part of a sorted list. */
export interface ReadWindow {
  order: readonly SortTerm[]
  offset: number
  limit: number
}

/** Where the documents of a planned query come from. */
export interface QueryReads extends TextReads {
  select(where: IndexCondition, window?: ReadWindow): unknown[]
  count(where: IndexCondition): number
  /** Whether SQLite orders the values of a path as GROQ does. */
  isOrdered(path: string): boolean
  /** Whether it also sorts whole documents by it as GROQ does. */
  isSortable(path: string): boolean
  /** The value of a planned expression that needs no scope. */
  evaluate(node: ExprNode): unknown
}
