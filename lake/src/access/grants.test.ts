import {describe, expect, test} from 'vitest'
import type {Access, Permission} from './access.ts'
import {allows, allowsEverything, type CustomRole, grantsOf} from './grants.ts'

const publicDataset = {name: 'production', aclMode: 'public'} as const
const privateDataset = {name: 'noi-bo', aclMode: 'private'} as const

function accessAs(
  roles: string[],
  dataset: Parameters<typeof grantsOf>[1],
  custom: CustomRole[] = [],
): Access {
  const identity = {id: 'u-lan', name: 'Lan', email: null, kind: 'user', roles} as const
  return {identity: {...identity, roles}, grants: grantsOf(roles, dataset, custom)}
}

const published = {_id: 'bai-1', _type: 'article'}
const draft = {_id: 'drafts.bai-1', _type: 'article'}
const deep = {_id: 'versions.r1.bai-1', _type: 'article'}

describe('built-in roles', () => {
  // Columns: read published, read draft, read version, create draft, update draft, update published, history, manage
  const table: [role: string[], dataset: Parameters<typeof grantsOf>[1], expected: string][] = [
    [[], publicDataset, 'y-- --- --'],
    [[], privateDataset, '--- --- --'],
    [['viewer'], privateDataset, 'yyy --- y-'],
    [['contributor'], publicDataset, 'yyy yy- y-'],
    [['editor'], privateDataset, 'yyy yyy y-'],
    [['administrator'], privateDataset, 'yyy yyy yy'],
    [['no-such-role'], privateDataset, '--- --- --'],
    [['constructor'], privateDataset, '--- --- --'],
  ]
  test.each(table)('%j in %j', (roles, dataset, expected) => {
    const access = accessAs(roles, dataset)
    const mark = (permission: Permission, document: {_id: string}) =>
      allows(access, permission, document) ? 'y' : '-'
    const reads = [published, draft, deep].map(document => mark('read', document)).join('')
    const writes = mark('create', draft) + mark('update', draft) + mark('update', published)
    expect(`${reads} ${writes} ${mark('history', published)}${mark('manage', published)}`).toBe(expected)
  })
})

test('a contributor may upload a photo for a draft, and not change one that is in use', () => {
  const access = accessAs(['contributor'], publicDataset)
  const photo = {_id: 'image-0a-1x1-png', _type: 'sanity.imageAsset'}
  expect(allows(access, 'create', photo)).toBe(true)
  expect(allows(access, 'update', photo)).toBe(false)
  expect(allows(access, 'create', published)).toBe(false)
})

describe('roles with grants of their own', () => {
  const notices: CustomRole = {
    name: 'notices',
    title: 'Thông báo',
    description: '',
    grants: [
      {dataset: 'production', filter: '_type == "notice"', permissions: ['read', 'create', 'update']},
      {dataset: null, filter: '_type == "article" && author == identity()', permissions: ['read']},
    ],
  }
  const access = accessAs(['notices'], {name: 'production', aclMode: 'private'}, [notices])

  test('give what the filter matches and nothing else', () => {
    expect(allows(access, 'update', {_id: 'drafts.a', _type: 'notice'})).toBe(true)
    expect(allows(access, 'history', {_id: 'drafts.a', _type: 'notice'})).toBe(false)
    expect(allows(access, 'read', published)).toBe(false)
  })

  test('know who asks', () => {
    expect(allows(access, 'read', {...published, author: 'u-lan'})).toBe(true)
    expect(allows(access, 'read', {...published, author: 'u-huy'})).toBe(false)
  })

  test('hold in their dataset only', () => {
    const elsewhere = accessAs(['notices'], privateDataset, [notices])
    expect(allows(elsewhere, 'update', {_id: 'a', _type: 'notice'})).toBe(false)
  })

  test('are not given to someone without the role', () => {
    expect(grantsOf(['viewer'], privateDataset, [notices])).toEqual([
      {filter: '_id in path("**")', permissions: ['read', 'history']},
    ])
  })
})

test('a filter whose value is no boolean grants nothing', () => {
  const access: Access = {...accessAs([], privateDataset), grants: [{filter: '_type', permissions: ['read']}]}
  expect(allows(access, 'read', published)).toBe(false)
})

// Not 'draftsx', which groq-js 2.0 wrongly takes to be in path("drafts.**").
test('native and evaluated path filters agree', () => {
  for (const pattern of ['**', '*', 'drafts.**']) {
    for (const _id of ['a', 'drafts.a', 'drafts.a.b', 'versions.r.a', 'drafts']) {
      const native = {...accessAs([], privateDataset)}
      native.grants = [{filter: `_id in path("${pattern}")`, permissions: ['read']}]
      const evaluated = {
        ...native,
        grants: [{filter: `(_id in path("${pattern}"))`, permissions: ['read' as const]}],
      }
      expect([pattern, _id, allows(evaluated, 'read', {_id})]).toEqual([
        pattern,
        _id,
        allows(native, 'read', {_id}),
      ])
    }
  }
})

test('knows when every document is covered', () => {
  expect(allowsEverything(accessAs(['viewer'], publicDataset), 'read')).toBe(true)
  expect(allowsEverything(accessAs(['viewer'], publicDataset), 'update')).toBe(false)
  expect(allowsEverything(accessAs([], publicDataset), 'read')).toBe(false)
})
