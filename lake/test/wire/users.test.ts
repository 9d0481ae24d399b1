import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {adminToken, startLake, type TestLake} from '../startLake.ts'

let lake: TestLake
let editor: string
let editorToken: string
const cli = {id: 'cli', address: null}

beforeAll(async () => {
  lake = await startLake()
  const {users, tokens} = lake.services.access
  editor = users.add({name: 'Trần Thị Lan', email: 'lan@so.gov.vn', roles: ['editor']}, cli).id
  editorToken = tokens.create({label: '', holder: {userId: editor}, expiresAt: null}, cli).secret
})
afterAll(() => lake.close())

test('me is who the token stands for', async () => {
  expect(await lake.clientWith(editorToken).users.getById('me')).toEqual({
    id: editor,
    name: 'Trần Thị Lan',
    email: 'lan@so.gov.vn',
    profileImage: null,
    role: 'editor',
    roles: [{name: 'editor', title: 'Biên tập viên', description: 'Soạn, sửa và xuất bản mọi nội dung'}],
    provider: 'cong',
  })
  expect(await lake.client.users.getById('me')).toMatchObject({name: 'Quản trị', role: 'administrator'})
})

test('me is nobody without a token', async () => {
  expect(await lake.clientWith(undefined).users.getById('me')).toEqual({})
})

test('others are found by id, one or several', async () => {
  const me = await lake.client.users.getById('me')
  expect(await lake.client.users.getById(editor)).toMatchObject({
    id: editor,
    projectId: 'cong',
    displayName: 'Trần Thị Lan',
    imageUrl: null,
    isCurrentUser: false,
  })
  const both = await lake.client.request({url: `/users/${editor},${me.id},u-nobody`})
  expect(both.map((user: {id: string}) => user.id)).toEqual([editor, me.id])
})

test('a name is not given to people without a token, nor an address to anybody', async () => {
  await expect(lake.clientWith(undefined).users.getById(editor)).rejects.toMatchObject({statusCode: 401})
  expect(JSON.stringify(await lake.client.users.getById(editor))).not.toContain('lan@so.gov.vn')
})

test('answers on the project’s own host name, as the Studio’s login asks it', async () => {
  const url = `${lake.url}/v2021-06-07/users/me`
  const response = await fetch(url, {headers: {authorization: `Bearer ${adminToken}`}})
  expect(await response.json()).toMatchObject({name: 'Quản trị'})
})

describe('settings', () => {
  const put = (pairs: unknown, client = lake.client) =>
    client.request({method: 'PUT', url: '/users/me/keyvalue', body: pairs})

  test('are kept per user', async () => {
    expect(await put([{key: 'a.b', value: {x: [1]}}])).toEqual([{key: 'a.b', value: {x: [1]}}])
    await put([{key: 'a.b', value: {x: [2]}}])
    const get = (client = lake.client) => client.request({url: '/users/me/keyvalue/a.b,c'})
    expect(await get()).toEqual([{key: 'a.b', value: {x: [2]}}])
    expect(await get(lake.clientWith(editorToken))).toEqual([])
  })

  test('are refused when they are no pairs, too long, or nobody’s', async () => {
    await expect(put({key: 'a'})).rejects.toMatchObject({statusCode: 400})
    await expect(put([{key: 'a', value: 'x'.repeat(70_000)}])).rejects.toMatchObject({statusCode: 400})
    await expect(put([], lake.clientWith(undefined))).rejects.toMatchObject({statusCode: 401})
  })
})
