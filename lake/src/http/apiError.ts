/**
 * An error that a client is told of, in the JSON shape Sanity's API uses (see sanity-io/client `src/http/errors.ts`
 * for how it is read). Studio drops an editor's pending edits on 400–404, 409, 410, 412, 413 and 422 and retries on
 * 5xx, 408 and 429: a passing fault must never be given one of the former.
 */
export class ApiError extends Error {
  readonly status: number
  readonly body: Record<string, unknown>
  readonly headers: Record<string, string>

  constructor(status: number, body: Record<string, unknown>, headers: Record<string, string> = {}) {
    const error = body.error as {description?: string} | string | undefined
    super(typeof error === 'object' ? error.description : String(body.message ?? error))
    this.name = 'ApiError'
    this.status = status
    this.body = body
    this.headers = headers
  }
}

const statusNames: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  416: 'Range Not Satisfiable',
  421: 'Misdirected Request',
  422: 'Unprocessable Entity',
  426: 'Upgrade Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
  507: 'Insufficient Storage',
}

/** The plain shape `{statusCode, error, message}`, for errors that are about the request and not about a document. */
export function httpError(status: number, message: string, headers: Record<string, string> = {}): ApiError {
  return new ApiError(status, {statusCode: status, error: statusNames[status] ?? 'Error', message}, headers)
}

/** A query that can't be parsed: the client draws a code frame from `start` and `end` (character offsets). */
export function queryParseError(query: string, description: string, start?: number, end?: number): ApiError {
  return new ApiError(400, {
    error: {
      description,
      type: 'queryParseError',
      query,
      ...(start === undefined ? {} : {start, end: end ?? start}),
    },
  })
}

/** A transaction that was refused as a whole: `items` says which mutation failed and why. */
export function mutationError(
  status: number,
  description: string,
  items: {error: Record<string, unknown> & {type: string; description: string}; index: number}[],
): ApiError {
  return new ApiError(status, {error: {description, type: 'mutationError', items}, statusCode: status})
}
