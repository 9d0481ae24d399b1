import {type Context, Hono} from 'hono'
import {ApiError, httpError} from '../http/apiError.ts'
import {clientAddress} from '../http/clientAddress.ts'
import {hostOf} from '../http/hostCheck.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {isAllowedOrigin} from '../http/origins.ts'
import {readForm} from '../http/readForm.ts'
import {endSession, setSession} from '../http/sessionCookie.ts'
import {type LoginNotice, loginPage, loginPageStyleHash} from './authLoginPage.ts'

/**
 * `/login`: the page where an editor logs in with e-mail address and password. It works without JavaScript, sets the
 * session cookie and sends the browser back to the Studio with a one-time `#sid=` that `/auth/fetch` exchanges.
 */
export const login = new Hono<LakeEnv>()

login.get('/login', context => page(context, returnTo(context, context.req.query('origin')), null))

login.post('/login', async context => {
  assertOwnForm(context)
  const form = await readForm(context)
  const back = returnTo(context, form.get('origin') ?? undefined)
  const {sessions} = context.var.lake.access
  const email = form.get('email') ?? ''
  try {
    const session = await sessions.login(email, form.get('password') ?? '', clientAddress(context))
    setSession(context, session.secret, session.expiresAt)
    return context.redirect(`${back}#sid=${sessions.offerExchange(session.userId)}`, 303)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const retryAfter = Number(error.headers['Retry-After'] ?? 0)
    const notice: LoginNotice =
      retryAfter > 0 ? {kind: 'wait', minutes: Math.ceil(retryAfter / 60)} : {kind: 'wrong', email}
    if (retryAfter > 0) context.header('Retry-After', String(retryAfter))
    return page(context, back, notice, retryAfter > 0 ? 429 : 401)
  }
})

login.post('/logout', context => {
  assertOwnForm(context)
  const {identity, secret, lake} = context.var
  const actor = {id: identity.id, address: clientAddress(context)}
  if (secret !== undefined) lake.access.sessions.logout(secret, actor)
  endSession(context)
  return context.redirect('/login', 303)
})

/** A form of another site would log its visitor in as somebody else, or out. Browsers send Origin with every POST. */
function assertOwnForm(context: Context<LakeEnv>): void {
  const origin = context.req.header('origin')
  if (origin !== undefined && isAllowedOrigin(origin, hostOf(context.req), context.var.lake.config)) return
  throw httpError(403, 'Forbidden - Logging in takes the form on this lake’s own page')
}

/** Where to go after the login: an address on an allowed origin, never one a link elsewhere made up. */
function returnTo(context: Context<LakeEnv>, wanted: string | undefined): string {
  const url = wanted === undefined ? null : URL.parse(wanted)
  if (!url || !isAllowedOrigin(url.origin, hostOf(context.req), context.var.lake.config)) return '/'
  return url.origin + url.pathname
}

function page(
  context: Context<LakeEnv>,
  back: string,
  notice: LoginNotice | null,
  status: 200 | 401 | 429 = 200,
): Response | Promise<Response> {
  const target = URL.canParse(back) ? ` ${new URL(back).origin}` : ''
  context.header(
    'Content-Security-Policy',
    `default-src 'none'; style-src '${loginPageStyleHash}'; form-action 'self'${target}; base-uri 'none'; ` +
      `frame-ancestors 'none'`,
  )
  context.header('Cache-Control', 'no-store')
  context.header('X-Content-Type-Options', 'nosniff')
  // 'no-referrer' would make browsers send `Origin: null` with the form, which then could not be told from a foreign one.
  context.header('Referrer-Policy', 'same-origin')
  const {identity} = context.var
  return context.html(
    loginPage({back, notice, loggedInAs: identity.kind === 'user' ? identity.name : null}),
    status,
  )
}
