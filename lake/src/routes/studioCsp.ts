import type {LakeConfig} from '../config.ts'
import {isLoopbackName} from '../http/hostCheck.ts'

/**
 * The policy that keeps the Studio's page to this lake: it may ask, load and embed from our own names only, whatever a
 * newer Studio tries. On this machine it may also use the names under localhost, over which the Studio spreads its
 * listeners (a browser allows six HTTP/1.1 connections a name).
 *
 * `scriptHashes` are the page's own inline scripts, as `sha256-…`.
 */
export function contentSecurityPolicy(
  host: string,
  config: Pick<LakeConfig, 'publicUrl' | 'tls'>,
  scriptHashes: readonly string[],
): string {
  const own = ["'self'", ...ownNames(host, config)].join(' ')
  const scripts = ["'self'", ...scriptHashes.map(hash => `'${hash}'`)].join(' ')
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    // styled-components writes the Studio's styles into the page at run time.
    "style-src 'self' 'unsafe-inline'",
    `connect-src ${own} ${sockets(own)} blob: data:`,
    `img-src ${own} blob: data:`,
    `media-src ${own} blob: data:`,
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    `frame-src ${own} blob:`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')
}

function ownNames(host: string, {publicUrl, tls}: Pick<LakeConfig, 'publicUrl' | 'tls'>): string[] {
  const own = URL.parse(`${tls ? 'https' : 'http'}://${host}`)
  if (!own) return []
  const underLocalhost = `${own.protocol}//*.localhost${own.port === '' ? '' : `:${own.port}`}`
  const names = [own.origin, ...(isLoopbackName(own.hostname) ? [underLocalhost] : [])]
  return publicUrl === null || publicUrl === own.origin ? names : [...names, publicUrl]
}

function sockets(names: string): string {
  return names
    .split(' ')
    .filter(name => name.startsWith('http'))
    .map(name => name.replace(/^http/, 'ws'))
    .join(' ')
}
