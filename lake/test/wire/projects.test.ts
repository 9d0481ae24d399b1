import {ClientError} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLake, type TestLake} from '../startLake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

/** The status and body with which a request by the real client fails. */
async function failure(request: Promise<unknown>): Promise<[number, unknown]> {
  const error = await request.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ClientError)) throw new Error(`Expected a ClientError, got ${String(error)}`)
  return [error.statusCode, error.response.body]
}

test('lists the one project with its members', async () => {
  const [project] = await lake.client.projects.list()
  expect(project).toMatchObject({id: 'cong', displayName: 'cong', features: [], isBlocked: false})
  expect(project?.members).toMatchObject([{role: 'administrator', isRobot: false, isCurrentUser: true}])
  const bare = await lake.client.projects.list({includeMembers: false, includeFeatures: false})
  expect(Object.keys(bare[0] ?? {})).not.toContain('members')
  expect(Object.keys(bare[0] ?? {})).not.toContain('features')
})

test('finds it by id, and says in the Studio’s words that another is not here', async () => {
  expect(await lake.client.projects.getById('cong')).toMatchObject({id: 'cong'})
  expect(await failure(lake.client.projects.getById('other'))).toEqual([
    404,
    {
      statusCode: 404,
      error: 'Not Found',
      message: 'Project not found: this lake holds the project "cong", not "other"',
      errorCode: 'SIO-404-PNF',
      attributes: {type: 'project'},
    },
  ])
})

test('answers no client of another project', async () => {
  const other = lake.client.withConfig({projectId: 'other'})
  const asking = [
    () => other.fetch('*'),
    () => other.create({_id: 'khac', _type: 'note'}),
    () => other.datasets.list(),
  ]
  for (const ask of asking) expect(await failure(ask())).toMatchObject([404, {errorCode: 'SIO-404-PNF'}])
  expect(await lake.client.getDocument('khac')).toBeUndefined()
})

test('keeps the name an administrator gives it', async () => {
  await lake.client.request({method: 'PATCH', url: '/projects/cong', body: {displayName: 'Sở Văn hóa'}})
  expect(await lake.client.projects.getById('cong')).toMatchObject({displayName: 'Sở Văn hóa'})
})

describe('datasets', () => {
  test('are made, listed, edited and deleted', async () => {
    expect(await lake.client.datasets.create('noi-bo', {aclMode: 'private'})).toEqual({
      datasetName: 'noi-bo',
      aclMode: 'private',
      description: null,
    })
    const names = (await lake.client.datasets.list()).map(({name, aclMode}) => [name, aclMode])
    expect(names).toEqual([
      ['noi-bo', 'private'],
      ['production', 'public'],
    ])
    expect(await lake.client.datasets.edit('noi-bo', {aclMode: 'public'})).toMatchObject({aclMode: 'public'})
    expect((await lake.client.datasets.list())[0]).toMatchObject({
      name: 'noi-bo',
      aclMode: 'public',
      addonFor: null,
      datasetProfile: 'default',
    })
    expect(await lake.client.datasets.delete('noi-bo')).toEqual({deleted: true})
    expect((await lake.client.datasets.list()).map(({name}) => name)).toEqual(['production'])
    const audited = lake.services.access.audit.latest(3).map(({event, subject}) => [event, subject])
    expect(audited).toEqual([
      ['dataset.deleted', 'noi-bo'],
      ['dataset.visibility', 'noi-bo'],
      ['dataset.created', 'noi-bo'],
    ])
  })

  test('are refused with a reason', async () => {
    const request = (method: 'PUT' | 'PATCH' | 'DELETE', name: string, body?: unknown) =>
      failure(lake.client.request({method, url: `/projects/cong/datasets/${name}`, body}))
    expect(await request('PUT', 'production')).toMatchObject([409, {statusCode: 409}])
    expect(await request('PUT', 'Sai-Ten')).toMatchObject([400, {statusCode: 400}])
    expect(await request('PUT', 'x', {aclMode: 'open'})).toEqual([
      400,
      {statusCode: 400, error: 'Bad Request', message: 'aclMode must be "public" or "private"'},
    ])
    expect(await request('DELETE', 'khong-co')).toEqual([
      404,
      {
        statusCode: 404,
        error: 'Dataset not found',
        message: 'Dataset "khong-co" not found for project "cong"',
      },
    ])
    expect((await lake.client.datasets.list()).map(({name}) => name)).toEqual(['production'])
  })

  test('have no embeddings', async () => {
    const off = {enabled: false, status: 'disabled'}
    expect(await lake.client.datasets.getEmbeddingsSettings('production')).toEqual(off)
    expect(await failure(lake.client.datasets.getEmbeddingsSettings('khong-co'))).toMatchObject([404, {}])
  })

  test('of comments are none', async () => {
    const url = '/projects/cong/datasets?datasetProfile=comments&addonFor=production'
    expect(await lake.client.request({url})).toEqual([])
  })

  test('tell each asker the grants they have', async () => {
    const acl = (client = lake.client) => client.request({url: '/projects/cong/datasets/production/acl'})
    expect(await acl()).toContainEqual({
      filter: '_id in path("**")',
      permissions: ['read', 'create', 'update', 'history', 'manage'],
    })
    expect(await acl(lake.clientWith(undefined))).toEqual([
      {filter: '_id in path("*")', permissions: ['read']},
    ])
  })
})

describe('tokens', () => {
  const tokens = () => lake.client.request({url: '/projects/cong/tokens'})

  test('are shown once, work at once and end when they are deleted', async () => {
    const body = {label: 'Trang công khai', roleName: 'viewer'}
    const made = await lake.client.request({method: 'POST', url: '/projects/cong/tokens', body})
    expect(made).toMatchObject({
      label: 'Trang công khai',
      kind: 'robot',
      roles: [{name: 'viewer'}],
      expiresAt: null,
    })
    const robot = lake.clientWith(made.key)
    expect(await robot.users.getById('me')).toMatchObject({
      id: made.id,
      name: 'Trang công khai',
      role: 'viewer',
    })
    expect(JSON.stringify(await tokens())).not.toContain(made.key)
    expect(JSON.stringify(lake.logged)).not.toContain(made.key)

    await lake.client.request({method: 'DELETE', url: `/projects/cong/tokens/${made.id}`})
    expect(await failure(robot.users.getById('me'))).toMatchObject([401, {errorCode: 'SIO-401-ANF'}])
  })

  test('need a label and a role that exists', async () => {
    const create = (body: unknown) =>
      failure(lake.client.request({method: 'POST', url: '/projects/cong/tokens', body}))
    expect(await create({roleName: 'viewer'})).toMatchObject([
      400,
      {message: 'A token needs a label and a roleName'},
    ])
    expect(await create({label: 'x', roleName: 'boss'})).toMatchObject([
      400,
      {
        message: 'There is no role "boss". Roles are: administrator, editor, contributor, viewer',
      },
    ])
    expect(await create({label: 'x', roleName: 'viewer', expiresAt: 'mai'})).toMatchObject([
      400,
      {statusCode: 400},
    ])
  })
})

test('the Studio’s other questions have the answer that asks nothing of anybody', async () => {
  const ask = (url: string) => lake.client.request({url})
  expect(await ask('/intake/telemetry-status')).toEqual({status: 'denied'})
  expect(await ask('/journey/announcements')).toEqual([])
  expect(await ask('/features')).toEqual([])
  expect(await ask('/projects/cong/user-applications')).toEqual([])
  expect(await ask('/projects/cong/grants')).toEqual({
    'sanity.project': [
      {
        config: {},
        grants: [
          {name: 'read', params: {}},
          {name: 'update', params: {}},
        ],
      },
    ],
  })
  expect(await ask('/help')).toEqual({resources: {sectionArray: []}})
  expect(await failure(ask('/no/such/thing'))).toMatchObject([404, {statusCode: 404}])
})
