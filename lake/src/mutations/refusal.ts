import {ApiError, mutationError} from '../http/apiError.ts'

/** What is wrong with one mutation or action. `type` is the code Studio and clients look at. */
export interface RefusalReason {
  type: string
  description: string
  [detail: string]: unknown
}

/** A transaction that is not carried out, in the terms of the mutation that is to blame. */
export class Refusal extends Error {
  readonly status: number
  readonly items: readonly {index: number; error: RefusalReason}[]

  constructor(status: number, items: Refusal['items']) {
    super(items[0]?.error.description ?? 'The transaction was refused')
    this.name = 'Refusal'
    this.status = status
    this.items = items
  }
}

/** Refuses a transaction because of the mutation at `index`. */
export function refuse(status: number, index: number, error: RefusalReason): Refusal {
  return new Refusal(status, [{index, error}])
}

/** The refusal as the mutate endpoint words it; any other error as it is. */
export function toMutationError(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error
  return mutationError(error.status, `The mutation(s) failed: ${error.message}`, [...error.items])
}

/** The refusal as the actions endpoint words it; any other error as it is. */
export function toActionError(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error
  const {status, message, items} = error
  return new ApiError(status, {error: {type: 'actionError', description: message, items}, statusCode: status})
}
