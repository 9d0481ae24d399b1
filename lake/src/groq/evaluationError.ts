import {ApiError, httpError} from '../http/apiError.ts'

/**
 * The answer to a query that failed while it was evaluated. groq-js fails only by what the query itself asks for (a
 * function it does not know, too deep a nesting): a 400 with the reason. A failure of the database is ours and may pass.
 */
export function evaluationError(query: string, error: unknown): ApiError {
  if (error instanceof Error && 'code' in error && /^SQLITE|^E[A-Z]+$/.test(String(error.code))) {
    return httpError(500, 'The content lake could not read its database. Try again.')
  }
  const reason = error instanceof Error ? error.message : String(error)
  return new ApiError(400, {
    error: {description: `The query could not be evaluated: ${reason}`, type: 'queryExecutionError', query},
  })
}

/** The answer to a query that took more time or memory than one may. */
export function limitError(query: string, description: string): ApiError {
  return new ApiError(400, {error: {description, type: 'queryLimitError', query}})
}
