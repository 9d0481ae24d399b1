import type {Context} from 'hono'
import {deleteCookie, getCookie, setCookie} from 'hono/cookie'
import type {LakeEnv} from './lakeEnv.ts'

const name = 'cong_session'

/** The session's secret a browser sent, if any. */
export function sessionOf(context: Context<LakeEnv>): string | undefined {
  return getCookie(context, name)
}

/** No script reads it, no other site sends it along with a form or a picture, and under TLS it never goes in the clear. */
export function setSession(context: Context<LakeEnv>, secret: string, expires: Date): void {
  setCookie(context, name, secret, {...attributes(context), expires})
}

export function endSession(context: Context<LakeEnv>): void {
  deleteCookie(context, name, attributes(context))
}

function attributes(context: Context<LakeEnv>) {
  const {config} = context.get('lake')
  const secure = config.tls !== null || (config.publicUrl?.startsWith('https:') ?? false)
  return {httpOnly: true, sameSite: 'Lax' as const, path: '/', secure}
}
