import {httpError} from '../http/apiError.ts'

/** The disk takes no more: no space, the user's quota, the largest file the system lets us write. */
const full = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** Runs work on files and turns a full disk into an ApiError 507; other errors are thrown as they are. */
export async function orDiskFull<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && full.includes(String(cause.code)))) throw cause
    const message = 'The disk of the content lake is full. Nothing was kept; free some space and try again.'
    throw Object.assign(httpError(507, message), {cause})
  }
}
