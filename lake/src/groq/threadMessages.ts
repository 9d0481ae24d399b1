import type {QueryAnswer, QueryRequest} from './queryRunner.ts'

/** What a query thread is asked: the request and the SQLite file of its dataset. */
export interface ThreadRequest extends QueryRequest {
  file: string
}

/** What it says when it is ready to be asked, and then for each request. */
export type ThreadMessage = 'ready' | ThreadAnswer

/** The answer, or the status and body of the ApiError that the sender gets, and why for the log. */
export type ThreadAnswer =
  | {answer: QueryAnswer}
  | {refusal: {status: number; body: Record<string, unknown>; cause: string | undefined}}
