import type {Access, Grant, Permission, RoleName} from './access.ts'
import {type GrantedDocument, grantFilter} from './grantFilter.ts'

/** A role an administrator made: grants for one dataset, or for all where `dataset` is null. */
export interface CustomRole {
  name: RoleName
  title: string
  description: string
  grants: (Grant & {dataset: string | null})[]
}

const everything = '_id in path("**")'
const published = '_id in path("*")'
const drafts = '_id in path("drafts.**")'
const assets = '_type in ["sanity.imageAsset", "sanity.fileAsset"]'

const builtInGrants: Record<string, Grant[]> = {
  administrator: [{filter: everything, permissions: ['read', 'create', 'update', 'history', 'manage']}],
  editor: [{filter: everything, permissions: ['read', 'create', 'update', 'history']}],
  contributor: [
    {filter: everything, permissions: ['read', 'history']},
    {filter: drafts, permissions: ['create', 'update']},
    // A draft with a photo needs the photo's own document, which has no draft.
    {filter: assets, permissions: ['create']},
  ],
  viewer: [{filter: everything, permissions: ['read', 'history']}],
}

/**
 * Whether one of the grants gives `permission` on this state of the document. `update` also covers deletion. For a
 * change ask once with the document before and once with the document after: both must be allowed, else a grant by
 * filter could be escaped by editing the field it looks at.
 */
export function allows(access: Access, permission: Permission, document: GrantedDocument): boolean {
  return access.grants.some(
    grant =>
      grant.permissions.includes(permission) && grantFilter(grant.filter)(document, access.identity.id),
  )
}

/** Whether the permission is granted on every document, so that a reader of many need not ask for each. */
export function allowsEverything(access: Access, permission: Permission): boolean {
  return access.grants.some(grant => grant.filter === everything && grant.permissions.includes(permission))
}

/**
 * What roles may do in a dataset, after https://www.sanity.io/docs/content-lake/roles-concepts. Without a role: ids
 * without a dot of a public dataset may be read, and nothing of a private one.
 */
export function grantsOf(
  roles: readonly RoleName[],
  dataset: {name: string; aclMode: 'public' | 'private'},
  customRoles: readonly CustomRole[] = [],
): Grant[] {
  const forAll: Grant[] = dataset.aclMode === 'public' ? [{filter: published, permissions: ['read']}] : []
  return [...forAll, ...roles.flatMap(role => grantsOfRole(role, dataset.name, customRoles))]
}

function grantsOfRole(role: RoleName, dataset: string, customRoles: readonly CustomRole[]): Grant[] {
  if (Object.hasOwn(builtInGrants, role)) return builtInGrants[role] ?? []
  const grants = customRoles.find(custom => custom.name === role)?.grants ?? []
  return grants
    .filter(grant => grant.dataset === null || grant.dataset === dataset)
    .map(({filter, permissions}) => ({filter, permissions}))
}
