import {Hono} from 'hono'
import type {Identity} from '../access/access.ts'
import type {AccessControl} from '../access/accessControl.ts'
import {httpError} from '../http/apiError.ts'
import {readJson} from '../http/json.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {requireIdentity} from '../http/requireIdentity.ts'
import type {KeyValue} from '../store/system/keyValueRows.ts'

const settingLimits = {keys: 500, keyLength: 256, valueLength: 64 * 1024}

/** `/users`: who am I, who is that, and what the Studio remembers for me. */
export const users = new Hono<LakeEnv>()

users.get('/me', context => context.json(currentUser(context.var.identity, context.var.lake.access)))

users.get('/me/keyvalue/:keys', context => {
  const {id} = requireIdentity(context)
  return context.json(context.var.lake.access.settings.get(id, context.req.param('keys').split(',')))
})

users.put('/me/keyvalue', async context => {
  const {id} = requireIdentity(context)
  const {access, clock} = context.var.lake
  const pairs = parseSettings(await readJson(context))
  const known = access.settings.get(id, keysOf(pairs)).length
  if (access.settings.count(id) + pairs.length - known > settingLimits.keys) {
    throw httpError(413, `At most ${settingLimits.keys} keys are kept for one user`)
  }
  access.settings.put(id, pairs, clock().toISOString())
  return context.json(pairs)
})

users.get('/:ids', context => {
  const {id} = requireIdentity(context)
  const {access, config} = context.var.lake
  const ids = context.req.param('ids').split(',')
  const found = ids.flatMap(wanted => {
    const person = personOf(wanted, access)
    return person ? [{...person, projectId: config.projectId, isCurrentUser: wanted === id}] : []
  })
  if (ids.length > 1) return context.json(found)
  if (!found[0]) throw httpError(404, `There is no user with the id "${ids[0]}"`)
  return context.json(found[0])
})

/** Without a token Sanity answers an empty object, by which the Studio knows that it must ask for a login. */
function currentUser(identity: Identity, access: AccessControl) {
  if (identity.kind === 'anonymous') return {}
  const roles = access.roles.titles().filter(role => identity.roles.includes(role.name))
  return {
    id: identity.id,
    name: identity.name,
    email: identity.email ?? '',
    profileImage: null,
    role: roles[0]?.name ?? '',
    roles,
    provider: 'cong',
  }
}

function personOf(id: string, access: AccessControl) {
  const user = access.users.find(id)
  const token = user ? undefined : access.tokens.get(id)
  const known = user ?? (token?.kind === 'robot' ? {...token, name: token.label} : undefined)
  if (!known) return undefined
  const {name, createdAt} = known
  const unsaid = {familyName: null, givenName: null, middleName: null, imageUrl: null}
  return {id: known.id, displayName: name, ...unsaid, createdAt, updatedAt: createdAt}
}

const keysOf = (pairs: readonly KeyValue[]) => pairs.map(({key}) => key)

function parseSettings(body: unknown): KeyValue[] {
  if (!Array.isArray(body) || !body.every(isSetting)) {
    throw httpError(
      400,
      `The body must be a list of {key, value}, keys up to ${settingLimits.keyLength} characters, ` +
        `values up to ${settingLimits.valueLength} as JSON`,
    )
  }
  return body.map(({key, value}) => ({key, value}))
}

function isSetting(pair: unknown): pair is KeyValue {
  if (typeof pair !== 'object' || pair === null || !('key' in pair) || !('value' in pair)) return false
  const isShort = JSON.stringify(pair.value).length <= settingLimits.valueLength
  return typeof pair.key === 'string' && pair.key.length <= settingLimits.keyLength && isShort
}
