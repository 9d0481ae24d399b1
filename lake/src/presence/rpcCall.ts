/** A JSON-RPC 2.0 call (https://www.jsonrpc.org/specification). */
export interface RpcCall {
  id: string | number | null
  method: string
  params: Record<string, unknown>
}

/** A call that can't be done, with JSON-RPC's code or one of @sanity/bifur-client's `ERROR_CODES`. */
export class RpcError extends Error {
  readonly code: number
  /** Whether the connection ends with it. */
  readonly isFatal: boolean

  constructor(code: number, message: string, isFatal = false) {
    super(message)
    this.name = 'RpcError'
    this.code = code
    this.isFatal = isFatal
  }
}

/** Reads a call. Throws RpcError when the text is no JSON or no call. */
export function readCall(text: string): RpcCall {
  const message = parse(text)
  if (!isRecord(message) || typeof message.method !== 'string')
    throw new RpcError(-32600, 'This is no JSON-RPC call')
  const {id, method, params} = message
  return {
    id: typeof id === 'string' || typeof id === 'number' ? id : null,
    method,
    params: isRecord(params) ? params : {},
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new RpcError(-32700, 'The message is not JSON')
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
