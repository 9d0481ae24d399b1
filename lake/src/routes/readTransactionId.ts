import {httpError} from '../http/apiError.ts'

/** The client's own transaction id, or null when it left that to the lake. Throws ApiError 400. */
export function readTransactionId(given: unknown): string | null {
  if (given === undefined || given === null || given === '') return null
  if (typeof given !== 'string') throw httpError(400, '"transactionId" must be a string')
  return given
}
