import {Hono} from 'hono'
import type {RoleTitle} from '../access/roles.ts'
import type {TokenInfo} from '../access/tokens.ts'
import {httpError} from '../http/apiError.ts'
import {clientAddress} from '../http/clientAddress.ts'
import {readJson} from '../http/json.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {requireAdministrator} from '../http/requireIdentity.ts'

/** `/projects/:project/tokens`: robot tokens and login links, for administrators. */
export const projectTokens = new Hono<LakeEnv>()

projectTokens.get('/', context => {
  requireAdministrator(context)
  const {tokens, roles} = context.var.lake.access
  return context.json(tokens.list().map(token => tokenShape(token, roles.titles())))
})

projectTokens.post('/', async context => {
  const {id} = requireAdministrator(context)
  const {tokens, roles} = context.var.lake.access
  const request = parseToken(await readJson(context))
  const {secret, ...token} = tokens.create(request, {id, address: clientAddress(context)})
  context.header('Cache-Control', 'no-store')
  return context.json({...tokenShape(token, roles.titles()), key: secret}, 201)
})

projectTokens.delete('/:id', context => {
  const {id} = requireAdministrator(context)
  context.var.lake.access.tokens.revoke(context.req.param('id'), {id, address: clientAddress(context)})
  return context.json({deleted: true})
})

function parseToken(body: unknown) {
  const {label, roleName, expiresAt = null} = (body ?? {}) as Record<string, unknown>
  if (typeof label !== 'string' || label.trim() === '' || typeof roleName !== 'string') {
    throw httpError(400, 'A token needs a label and a roleName')
  }
  if (expiresAt !== null && (typeof expiresAt !== 'string' || Number.isNaN(Date.parse(expiresAt)))) {
    throw httpError(
      400,
      'expiresAt must be a time as 2026-12-31T17:00:00Z, or null for a token that never ends',
    )
  }
  const until = expiresAt === null ? null : new Date(expiresAt).toISOString()
  return {label: label.trim(), holder: {roles: [roleName]}, expiresAt: until}
}

function tokenShape(token: TokenInfo, titles: readonly RoleTitle[]) {
  const {id, label, kind, userId, createdAt, expiresAt, revokedAt} = token
  const roles = titles.filter(role => token.roles.includes(role.name))
  return {id, label, kind, projectUserId: userId ?? id, roles, createdAt, expiresAt, revokedAt}
}
