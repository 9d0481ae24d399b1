import {createMiddleware} from 'hono/factory'
import type {LakeConfig} from '../config.ts'
import {httpError} from './apiError.ts'
import type {LakeEnv} from './lakeEnv.ts'

/**
 * Refuses requests whose Host header is no name of ours. Without it a page elsewhere could let its own name resolve to
 * 127.0.0.1 and talk to the lake as if they were of one origin (DNS rebinding). RFC 9110 gives 421 for such requests.
 */
export const hostCheck = createMiddleware<LakeEnv>(async (context, next) => {
  const host = hostOf(context.req)
  if (!isOurHost(host, context.var.lake.config)) throw httpError(421, refusal(host))
  await next()
})

/** The name and port the request was sent to: the Host header, or HTTP/2's `:authority`. */
export function hostOf(request: {header(name: string): string | undefined; url: string}): string {
  return request.header('host') ?? new URL(request.url).host
}

/** Whether a Host header's value (name and port) is localhost, the public address's, or configured. */
function isOurHost(host: string, config: Pick<LakeConfig, 'publicUrl' | 'hostNames'>): boolean {
  const name = hostName(host)
  if (name === null) return false
  if (isLoopbackName(name) || config.hostNames.some(known => known.toLowerCase() === name)) return true
  return config.publicUrl !== null && new URL(config.publicUrl).hostname === name
}

/** localhost and every name under it (RFC 6761 binds them to the own machine), 127.0.0.1 and [::1]. */
export function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name.endsWith('.localhost') || name === '127.0.0.1' || name === '[::1]'
}

function hostName(host: string): string | null {
  const match = /^(?<name>\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i.exec(host)
  return match?.groups?.name?.toLowerCase() ?? null
}

function refusal(host: string): string {
  return (
    `This lake does not answer to the name ${JSON.stringify(host)}. Use the address it printed when it started, or ` +
    'set STUDIO_URL to the address under which editors reach it.'
  )
}
