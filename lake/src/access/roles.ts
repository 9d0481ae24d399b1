import {httpError} from '../http/apiError.ts'
import type {RoleRows} from '../store/system/roleRows.ts'
import type {BuiltInRole, Permission} from './access.ts'
import type {Actor, Audit} from './audit.ts'
import {grantFilter} from './grantFilter.ts'
import type {CustomRole} from './grants.ts'

export interface RoleTitle {
  name: string
  title: string
  description: string
}

const builtInRoles: readonly (RoleTitle & {name: BuiltInRole})[] = [
  {
    name: 'administrator',
    title: 'Quản trị viên',
    description: 'Làm mọi việc, kể cả cấp quyền và kho dữ liệu',
  },
  {name: 'editor', title: 'Biên tập viên', description: 'Soạn, sửa và xuất bản mọi nội dung'},
  {name: 'contributor', title: 'Cộng tác viên', description: 'Đọc mọi nội dung, chỉ soạn và sửa bản nháp'},
  {name: 'viewer', title: 'Người xem', description: 'Chỉ đọc'},
]

const permissions: readonly Permission[] = ['read', 'create', 'update', 'history', 'manage']

/** The roles of this lake: Sanity's four and those an administrator made. */
export interface Roles {
  titles(): RoleTitle[]
  custom(): CustomRole[]
  /** Throws ApiError 400 on a bad name, an unknown permission or a filter that is no GROQ. */
  save(role: CustomRole, actor: Actor): void
  /** Throws ApiError 404 when there is none. Who had the role keeps its name and loses what it gave. */
  delete(name: string, actor: Actor): void
  /** Throws ApiError 400 that names the first role that does not exist. */
  assertKnown(names: readonly string[]): void
}

export function createRoles(rows: RoleRows, audit: Audit): Roles {
  const custom = () => rows.list() as CustomRole[]
  const titles = () => [
    ...builtInRoles,
    ...custom().map(({name, title, description}) => ({name, title, description})),
  ]
  return {
    titles,
    custom,
    save(role, actor) {
      assertValid(role)
      rows.put(role)
      audit.record('role.saved', actor, role.name, {grants: role.grants})
    },
    delete(name, actor) {
      if (!rows.delete(name)) throw httpError(404, `There is no role "${name}" that could be deleted`)
      audit.record('role.deleted', actor, name)
    },
    assertKnown(names) {
      const known = titles().map(role => role.name)
      const unknown = names.find(name => !known.includes(name))
      if (unknown !== undefined) {
        throw httpError(400, `There is no role "${unknown}". Roles are: ${known.join(', ')}`)
      }
    },
  }
}

function assertValid(role: CustomRole): void {
  if (!/^[a-z][a-z0-9-]{0,63}$/.test(role.name) || builtInRoles.some(({name}) => name === role.name)) {
    throw httpError(
      400,
      `"${role.name}" can't be a role's name: small letters, digits and "-", and not a built-in role`,
    )
  }
  for (const grant of role.grants) {
    const unknown = grant.permissions.find(permission => !permissions.includes(permission))
    if (unknown !== undefined) {
      throw httpError(400, `There is no permission "${unknown}". Permissions are: ${permissions.join(', ')}`)
    }
    assertFilter(grant.filter)
  }
}

/** Tried on an empty document at once: what only fails when evaluated must not fail at every later request. */
function assertFilter(filter: string): void {
  try {
    grantFilter(filter)({_id: 'a', _type: 'a'}, 'a')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw httpError(
      400,
      `The filter ${JSON.stringify(filter)} is not a GROQ expression this lake can check: ${reason}`,
    )
  }
}
