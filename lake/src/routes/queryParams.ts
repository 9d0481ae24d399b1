import {httpError} from '../http/apiError.ts'

/**
 * The GROQ parameters of an address: each `$name=<JSON>`.
 * Throws ApiError 400 when one is not JSON.
 */
export function queryParams(search: Record<string, string>): Record<string, unknown> {
  const entries = Object.entries(search).filter(([name]) => name.startsWith('$'))
  return Object.fromEntries(entries.map(([name, value]) => [name.slice(1), parsed(name, value)]))
}

function parsed(name: string, value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    throw httpError(400, `The parameter ${name} is not JSON. Strings need quotes: ${name}="…"`)
  }
}
