import type {Context} from 'hono'
import {httpError} from '../http/apiError.ts'
import {readJson} from '../http/json.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'

const settingsOf = '<project>'

interface ProjectPatch {
  displayName?: string
  metadata?: Record<string, unknown>
}

/** The project in Sanity's shape; members and features are left out when the request says so. */
export function projectOf(context: Context<LakeEnv>) {
  const {access, config} = context.var.lake
  const users = access.users.list()
  const saved = Object.fromEntries(
    access.settings.get(settingsOf, ['displayName', 'metadata']).map(({key, value}) => [key, value]),
  )
  return {
    id: config.projectId,
    displayName: saved.displayName ?? config.projectId,
    studioHost: null,
    organizationId: null,
    isBlocked: false,
    isDisabled: false,
    isDisabledByUser: false,
    createdAt: users[0]?.createdAt ?? context.var.lake.clock().toISOString(),
    metadata: saved.metadata ?? {},
    ...(context.req.query('includeMembers') === 'false' ? {} : {members: membersOf(context)}),
    ...(context.req.query('includeFeatures') === 'false' ? {} : {features: []}),
  }
}

/** Throws ApiError 400 on anything but a name and metadata. */
export async function parseProjectPatch(context: Context<LakeEnv>): Promise<ProjectPatch> {
  const body = await readJson(context)
  if (typeof body !== 'object' || body === null) throw httpError(400, 'The body must be an object')
  const {displayName, metadata} = body as Record<string, unknown>
  if (displayName !== undefined && (typeof displayName !== 'string' || displayName.length > 200)) {
    throw httpError(400, 'displayName must be text of at most 200 characters')
  }
  if (metadata !== undefined && (typeof metadata !== 'object' || metadata === null)) {
    throw httpError(400, 'metadata must be an object')
  }
  return body as ProjectPatch
}

export function saveProject(context: Context<LakeEnv>, patch: ProjectPatch): void {
  const {access, clock} = context.var.lake
  const pairs = (['displayName', 'metadata'] as const).flatMap(key =>
    patch[key] === undefined ? [] : [{key, value: patch[key]}],
  )
  access.settings.put(settingsOf, pairs, clock().toISOString())
}

function membersOf(context: Context<LakeEnv>) {
  const {access} = context.var.lake
  const self = context.var.identity.id
  const member = (id: string, roles: string[], isRobot: boolean) => ({
    id,
    role: roles[0] ?? '',
    roles: access.roles.titles().filter(role => roles.includes(role.name)),
    isRobot,
    isCurrentUser: id === self,
  })
  const users = access.users.list().filter(user => user.revokedAt === null)
  const robots = access.tokens.list().filter(token => token.kind === 'robot' && token.revokedAt === null)
  return [
    ...users.map(user => member(user.id, user.roles, false)),
    ...robots.map(robot => member(robot.id, robot.roles, true)),
  ]
}
