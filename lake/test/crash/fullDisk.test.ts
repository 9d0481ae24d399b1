import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import Database from 'better-sqlite3'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openDataset} from '../../src/store/openDataset.ts'
import {startLakeProcess, token} from './lakeProcess.ts'
import {openAfterCrash, verifyBlobs} from './verifyStore.ts'

let dataDir = ''
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'cong-full-'))
})
afterAll(() => rmSync(dataDir, {recursive: true, force: true}))

async function create(url: string, _id: string) {
  const text = `${_id} `.repeat(20_000)
  const response = await fetch(`${url}/v1/data/mutate/production`, {
    method: 'POST',
    headers: {authorization: `Bearer ${token}`},
    body: JSON.stringify({
      mutations: [{create: {_id, _type: 'note', text}}, {create: {_id: `${_id}-pair`, _type: 'note'}}],
    }),
  })
  return {status: response.status, body: (await response.json()) as {statusCode?: number; message?: string}}
}

async function upload(url: string, name: string, bytes: number) {
  const response = await fetch(`${url}/v1/assets/files/production?filename=${name}.txt`, {
    method: 'POST',
    headers: {authorization: `Bearer ${token}`},
    body: Buffer.alloc(bytes, `${name} `),
  })
  return {status: response.status, body: (await response.json()) as {statusCode?: number; message?: string}}
}

/** The system lets no file of the lake grow beyond this: to SQLite the same as a disk that refuses to write. */
const kilobytes = 2048
// POSIX counts blocks of 512 bytes.
const onFullDisk = ['sh', '-c', `ulimit -f ${kilobytes * 2}; exec "$@"`, 'limited']

test('when the disk takes no more, the lake says 5xx, keeps what it acknowledged and nothing half', async () => {
  const limited = await startLakeProcess(dataDir, onFullDisk)
  const acknowledged: string[] = []
  let refused: Awaited<ReturnType<typeof create>> | undefined
  for (let number = 0; number < 200 && refused === undefined; number++) {
    const answer = await create(limited.url, `n${number}`)
    if (answer.status === 200) acknowledged.push(`n${number}`)
    else refused = answer
  }
  expect([503, 507]).toContain(refused?.status)
  expect(refused?.body).toMatchObject({
    statusCode: refused?.status,
    message: expect.stringContaining('Nothing was written'),
  })
  // It goes on answering.
  expect((await fetch(`${limited.url}/v1/ping`)).status).toBe(200)
  expect((await fetch(`${limited.url}/v1/data/doc/production/n0`)).status).toBe(200)
  await limited.kill('SIGKILL')

  const folder = join(dataDir, 'lake', 'datasets', 'production')
  const {store} = openDataset(folder, 'production')
  const stored = [...store.all()].map(({_id}) => _id).sort()
  expect(stored).toEqual(acknowledged.flatMap(id => [id, `${id}-pair`]).sort())
  expect(store.lastSequence()).toBe(acknowledged.length)
  store.close()
  const database = new Database(join(folder, 'content.sqlite'))
  expect(database.pragma('integrity_check', {simple: true})).toBe('ok')
  database.close()

  const free = await startLakeProcess(dataDir)
  expect(await create(free.url, `n${acknowledged.length}`)).toMatchObject({status: 200})
  await free.kill('SIGTERM')
})

test('an upload the disk has no room for, or whose document has none, is a 507 and leaves nothing', async () => {
  const folder = join(dataDir, 'uploads', 'lake', 'datasets', 'production')
  const limited = await startLakeProcess(join(dataDir, 'uploads'), onFullDisk)
  const acknowledged: number[] = []
  // Several times: whoever is answered in the middle of sending must be able to ask again at once.
  for (let round = 0; round < 4; round++) {
    expect(await upload(limited.url, 'lớn', 2 * kilobytes * 1024)).toEqual({
      status: 507,
      body: {
        statusCode: 507,
        error: 'Insufficient Storage',
        message: expect.stringContaining('Nothing was kept'),
      },
    })
    acknowledged.push((await upload(limited.url, `vừa ${round}`, kilobytes * 1024)).status)
  }
  expect(acknowledged).toEqual([200, 200, 200, 200])
  while ((await create(limited.url, `n${acknowledged.length}`)).status === 200);
  let refused: Awaited<ReturnType<typeof upload>> | undefined
  for (let number = 0; number < 500 && refused === undefined; number++) {
    const answer = await upload(limited.url, `tệp ${number}`, 1000)
    if (answer.status === 200) acknowledged.push(answer.status)
    else refused = answer
  }
  expect([503, 507]).toContain(refused?.status)
  await limited.kill('SIGKILL')

  const store = openAfterCrash(folder)
  expect(verifyBlobs(folder, store)).toHaveLength(acknowledged.length)
  store.close()
  const files = readdirSync(join(folder, 'blobs'), {recursive: true, withFileTypes: true})
  expect(files.filter(file => file.isFile())).toHaveLength(acknowledged.length)

  const free = await startLakeProcess(join(dataDir, 'uploads'))
  expect(await upload(free.url, 'lớn', kilobytes * 1024 + 1)).toMatchObject({status: 200})
  await free.kill('SIGTERM')
})
