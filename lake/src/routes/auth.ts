import {Hono} from 'hono'
import {clientAddress} from '../http/clientAddress.ts'
import {hostOf} from '../http/hostCheck.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {endSession} from '../http/sessionCookie.ts'

/** `/auth`: what the Studio asks to log people in and out. The page for it is `/login`. */
export const auth = new Hono<LakeEnv>()

auth.get('/id', context => {
  const {id, kind} = context.var.identity
  return context.json(kind === 'anonymous' ? {} : {id})
})

auth.get('/providers', context => {
  const {config} = context.var.lake
  const origin = config.publicUrl ?? `${config.tls ? 'https' : 'http'}://${hostOf(context.req)}`
  const title = 'Đăng nhập bằng thư điện tử và mật khẩu'
  return context.json({
    providers: [{name: 'password', title, url: `${origin}/login`}],
    thirdPartyLogin: false,
  })
})

auth.get('/fetch', context => {
  const {secret, expiresAt} = context.var.lake.access.sessions.exchange(context.req.query('sid') ?? '')
  context.header('Cache-Control', 'no-store')
  return context.json({token: secret, expiresAt: expiresAt.toISOString()})
})

auth.post('/logout', context => {
  const {identity, secret} = context.var
  const actor = {id: identity.id, address: clientAddress(context)}
  if (secret !== undefined) context.var.lake.access.sessions.logout(secret, actor)
  endSession(context)
  return context.json({})
})
