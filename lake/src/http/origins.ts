import type {LakeConfig} from '../config.ts'
import {isLoopbackName} from './hostCheck.ts'

/**
 * Whether a browser page of this origin may use the lake with its user's credentials: the page came from the lake
 * itself, both are names of this machine on the lake's port, or the origin is the public or a configured one.
 * `host` is the request's own Host header, already checked.
 */
export function isAllowedOrigin(
  origin: string,
  host: string,
  config: Pick<LakeConfig, 'publicUrl' | 'corsOrigins'>,
): boolean {
  if (origin === config.publicUrl || config.corsOrigins.includes(origin)) return true
  const page = URL.parse(origin)
  // An opaque origin is the word "null", which is no URL; a URL with a path or a user is no origin.
  if (!page || page.origin !== origin || !/^https?:$/.test(page.protocol)) return false
  if (page.host === host.toLowerCase()) return true
  const own = URL.parse(`${page.protocol}//${host}`)
  return (
    own !== null && isLoopbackName(page.hostname) && isLoopbackName(own.hostname) && page.port === own.port
  )
}
