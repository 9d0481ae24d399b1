import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {runCommand} from '../../src/cli/runCommand.ts'
import {startLake, type TestLake} from '../startLake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

/** What a command wrote and its exit code, on the folder of the running lake. */
async function run(command: string, ...more: string[]) {
  const lines: string[] = []
  const io = {write: (line: string) => lines.push(line), readPassword: async () => 'mật khẩu đủ dài'}
  const code = await runCommand([...command.split(' '), ...more], {...lake.config, port: 3333}, io)
  return {code, lines, text: lines.join('\n')}
}

const secretIn = (text: string) => /sk[\w-]{43}/.exec(text)?.[0]

describe('token', () => {
  test('new replaces a lost administrator’s link while the lake runs', async () => {
    const {code, lines} = await run('token new --replace')
    expect(code).toBe(0)
    expect(lines[1]).toMatch(/^http:\/\/localhost:3333\/#token=sk[\w-]{43}$/)
    const client = lake.clientWith(secretIn(lines[1] ?? ''))
    expect(await client.users.getById('me')).toMatchObject({name: 'Quản trị', role: 'administrator'})
    await expect(lake.client.users.getById('me')).rejects.toMatchObject({statusCode: 401})
  })

  test('new --role makes a program’s token that list shows without its secret and revoke ends', async () => {
    const made = await run('token new --role viewer --days 30 --label', 'Trang công khai')
    const [, secret = ''] = made.lines
    const client = lake.clientWith(secret)
    const {id} = await client.users.getById('me')
    const listed = await run('token list')
    expect(listed.text).toMatch(new RegExp(`${id}\trobot\tviewer\tvalid until 2\\d{3}-.*\tTrang công khai`))
    expect(listed.text).not.toContain(secret)
    expect(await run('token revoke', id)).toMatchObject({code: 0})
    await expect(client.users.getById('me')).rejects.toMatchObject({statusCode: 401})
    expect((await run('token list')).text).toContain(`${id}\trobot\tviewer\trevoked`)
  })
})

describe('user', () => {
  test('add, password, role, revoke', async () => {
    const added = await run('user add lan@so.gov.vn --name', 'Trần Thị Lan')
    const client = lake.clientWith(secretIn(added.text))
    expect(await client.users.getById('me')).toMatchObject({name: 'Trần Thị Lan', role: 'editor'})

    expect(await run('user password lan@so.gov.vn')).toMatchObject({code: 0})
    const {login} = lake.services.access.sessions
    expect((await login('lan@so.gov.vn', 'mật khẩu đủ dài', null)).secret).toMatch(/^sk/)

    expect(await run('user role LAN@so.gov.vn --role viewer')).toMatchObject({code: 0})
    expect(await client.users.getById('me')).toMatchObject({role: 'viewer'})

    expect(await run('user revoke lan@so.gov.vn')).toMatchObject({code: 0})
    await expect(client.users.getById('me')).rejects.toMatchObject({statusCode: 401})
    await expect(login('lan@so.gov.vn', 'mật khẩu đủ dài', null)).rejects.toMatchObject({status: 401})
    expect((await run('user list')).text).toMatch(/lan@so.gov.vn\tTrần Thị Lan\tviewer\trevoked/)
  })

  test('never leaves the lake without an administrator', async () => {
    const {id} = lake.services.access.users.list()[0] ?? {id: ''}
    const revoked = await run('user revoke', id)
    expect(revoked.code).toBe(2)
    expect(revoked.text).toMatch(/last administrator/)
    expect(await run('user role', id, '--role', 'viewer')).toMatchObject({code: 2})
  })
})

describe('dataset', () => {
  test('create, visibility, list, delete are seen by the running lake', async () => {
    const names = async () => (await admin().datasets.list()).map(({name, aclMode}) => `${name} ${aclMode}`)
    const admin = () => lake.clientWith(token)
    const token = secretIn((await run('token new')).text)
    expect(await run('dataset create noi-bo --private')).toMatchObject({code: 0})
    expect(await names()).toEqual(['noi-bo private', 'production public'])
    expect(await run('dataset visibility noi-bo public')).toMatchObject({code: 0})
    expect((await run('dataset list')).lines).toEqual(['noi-bo\tpublic', 'production\tpublic'])
    expect(await run('dataset delete noi-bo')).toMatchObject({code: 2})
    expect(await names()).toEqual(['noi-bo public', 'production public'])
    expect(await run('dataset delete noi-bo --yes')).toMatchObject({code: 0})
    expect(await names()).toEqual(['production public'])
  })
})

test('what is written to a dataset deleted and made anew beside the running lake is not lost', async () => {
  const client = lake.clientWith(secretIn((await run('token new')).text)).withConfig({dataset: 'moi'})
  for (const _id of ['a', 'b']) {
    await run('dataset create moi')
    await client.create({_id, _type: 'article'})
    expect(await client.fetch('*[_type == "article"]._id')).toEqual([_id])
    await run('dataset delete moi --yes')
  }
})

describe('role', () => {
  test('save gives what the filter says and nothing else', async () => {
    const saved = await run(
      'role save thong-bao --title',
      'Thông báo',
      '--grant',
      'read,update: _type == "notice"',
    )
    expect(saved.code).toBe(0)
    const added = await run('user add huy@so.gov.vn --name Huy --role thong-bao')
    const client = lake.clientWith(secretIn(added.text))
    expect(await client.request({url: '/projects/cong/datasets/production/acl'})).toEqual([
      {filter: '_id in path("*")', permissions: ['read']},
      {filter: '_type == "notice"', permissions: ['read', 'update']},
    ])
    expect((await run('role list')).lines.slice(-2)).toEqual([
      'thong-bao\tThông báo\t',
      '  read,update: _type == "notice"',
    ])
    expect(await run('role delete thong-bao')).toMatchObject({code: 0})
    expect(await client.request({url: '/projects/cong/datasets/production/acl'})).toHaveLength(1)
  })

  test.each([
    ['a filter that is no GROQ', 'a', 'read: _type =='],
    ['a permission there is not', 'a', 'rule: true'],
    ['a built-in name', 'editor', 'read: true'],
    ['no grant at all', 'a', 'true'],
  ])('refuses %s', async (_what, name, grant) => {
    const {code} = await run('role save', name, '--grant', grant)
    expect(code).toBeGreaterThan(0)
    expect((await run('role list')).lines).toHaveLength(4)
  })
})

describe('mistakes are told in a sentence', () => {
  test.each<[string, number, RegExp]>([
    ['token revoke nothing', 1, /There is no token with the id "nothing"/],
    ['token revoke', 2, /Usage: pnpm lake token revoke ID/],
    ['token new --rolle viewer', 2, /rolle/],
    ['token new --role boss', 1, /There is no role "boss"/],
    ['token new --days soon', 2, /whole number of days/],
    ['user add khong-phai-thu --name A', 1, /is no e-mail address/],
    ['user add a@b', 2, /name is needed/],
    ['user password ai@so.gov.vn', 1, /There is no user/],
    ['dataset create Sai', 1, /Invalid dataset name/],
    ['dataset visibility production open', 2, /public or private/],
    ['fly away', 2, /There is no command "fly away"/],
    ['constructor', 2, /There is no command/],
  ])('%s', async (command, code, text) => {
    const result = await run(command)
    expect(result.code).toBe(code)
    expect(result.text).toMatch(text)
  })

  test('help lists every command', async () => {
    const {code, text} = await run('help')
    expect(code).toBe(0)
    for (const name of ['token new', 'user add', 'role save', 'dataset visibility'])
      expect(text).toContain(name)
  })
})

test('audit shows the newest lines first', async () => {
  await run('token new --role viewer')
  const [newest = ''] = (await run('audit --lines 1')).lines
  expect(newest).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z\ttoken\.created\tcli:\S+\t-\tr\w+\t\{/)
  expect((await run('audit --lines many')).code).toBe(2)
})

test('each change says in the audit who made it on the machine', () => {
  const actors = new Set(lake.services.access.audit.latest(50).map(({actor}) => actor.split(':')[0]))
  expect([...actors]).toContain('cli')
})
