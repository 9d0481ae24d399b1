import {getConnInfo} from '@hono/node-server/conninfo'
import type {Context} from 'hono'
import type {LakeEnv} from './lakeEnv.ts'

/**
 * Where a request came from, for the audit and the login limit; null when the app is called without a socket. A proxy
 * on this machine is believed about its client: the last entry of X-Forwarded-For is the one the proxy itself wrote.
 */
export function clientAddress(context: Context<LakeEnv>): string | null {
  const address = socketAddress(context)
  const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return address !== null && isLoopbackAddress(address) && forwarded ? forwarded : address
}

/** Whether the request was made on this machine and not handed on by a proxy. */
export function isFromThisMachine(context: Context<LakeEnv>): boolean {
  const address = socketAddress(context)
  return address !== null && isLoopbackAddress(address) && !context.req.header('x-forwarded-for')
}

function socketAddress(context: Context<LakeEnv>): string | null {
  const environment = context.env as {incoming?: unknown} | undefined
  return environment?.incoming === undefined ? null : (getConnInfo(context).remote.address ?? null)
}

function isLoopbackAddress(address: string): boolean {
  return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.')
}
