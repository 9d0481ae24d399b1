import {httpError} from '../http/apiError.ts'

/** A time in an address as ISO 8601 in UTC with milliseconds, as commits keep it. Throws ApiError 400. */
export function readTime(text: string): string {
  // A plus sign that was not escaped arrives as a space.
  const time = Date.parse(text.replace(/ (?=\d\d:?\d\d$)/, '+'))
  if (Number.isNaN(time))
    throw httpError(400, `"${text}" is not a time in ISO 8601, like 2026-11-24T08:00:00Z`)
  return new Date(time).toISOString()
}
