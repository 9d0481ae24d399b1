import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, afterEach, beforeAll, expect, test} from 'vitest'
import {type ServerProcess, startFeedbackServer} from '../test/crashClient.ts'
import {feedbackToken} from '../test/feedbackToken.ts'
import {freePort} from '../test/startRedis.ts'
import {startLake, token} from '../test/startSampleSite.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'cong-survives-'))
let lakePort: number
let lake: Awaited<ReturnType<typeof startLake>>
let env: Record<string, string>
let server: ServerProcess | undefined

async function start(largestFile?: number): Promise<ServerProcess> {
  server = await startFeedbackServer(env, largestFile)
  return server
}

beforeAll(async () => {
  lakePort = await freePort()
  lake = await startLake(dataDir, lakePort)
  env = {
    DATA_DIR: dataDir,
    LAKE_URL: lake.url,
    LAKE_FEEDBACK_TOKEN: feedbackToken(dataDir),
    TRUSTED_PROXIES: '127.0.0.1',
  }
}, 120_000)
afterEach(() => server?.kill())
afterAll(async () => {
  await lake.stop()
  rmSync(dataDir, {recursive: true})
})

const letter = {name: 'Lê Văn Tám', contact: 'tam@example.vn', subject: 'Cầu treo', consent: 'yes'}

async function send({url}: ServerProcess, message: string, file?: Blob) {
  const body = new FormData()
  for (const [name, value] of Object.entries({...letter, message})) body.append(name, value)
  if (file) body.append('attachment', file, 'ảnh.pdf')
  const response = await fetch(`${url}/api/feedback`, {
    method: 'POST',
    body,
    // A network of its own for each letter, so that none has sent too many.
    headers: {'X-Forwarded-For': `10.${Math.floor(sent / 250)}.${sent++ % 250}.1`},
  })
  const html = await response.text()
  return {status: response.status, html, code: /"feedback-code">([\w-]+)</.exec(html)?.[1]?.replace('-', '')}
}
let sent = 0

async function ask<Result>(query: string): Promise<Result> {
  const address = `${lake.url}/v2026-11-01/data/query/production?perspective=raw&query=${encodeURIComponent(query)}`
  const response = await fetch(address, {headers: {Authorization: `Bearer ${token}`}})
  return ((await response.json()) as {result: Result}).result
}

test('letters that wait for the lake are delivered once each, however often the server is killed meanwhile', {
  timeout: 1_800_000,
}, async () => {
  for (let round = 0; round < (process.env.LONG === '1' ? 20 : 1); round++) {
    await lake.stop()
    let running = await start()
    const letters = await Promise.all(
      Array.from({length: 60}, (_, index) => send(running, `Thư ${index} lần ${round}`)),
    )
    await running.kill()
    const codes = letters.map(({code}) => code ?? '')
    expect(new Set(codes).size).toBe(60)

    lake = await startLake(dataDir, lakePort)
    const arrived = () =>
      ask<{code: string; _rev: string}[]>(`*[code in ${JSON.stringify(codes)}]{code, _rev}`)
    for (const enough of [1, 20, 40]) {
      running = await start()
      await expect
        .poll(async () => (await arrived()).length, {timeout: 30_000, interval: 2})
        .toBeGreaterThanOrEqual(enough)
      await running.kill()
    }
    const before = await arrived()
    running = await start()
    await expect.poll(async () => (await arrived()).length, {timeout: 30_000}).toBe(60)
    await expect.poll(() => holding(`lần ${round}`), {timeout: 30_000}).toEqual([])
    await running.kill()
    const after = await arrived()
    expect(after.map(({code}) => code).sort()).toEqual([...codes].sort())
    // What was there before the last start was not written again.
    expect(after).toEqual(expect.arrayContaining(before))
  }
})

test('a disk without room for the file says so, keeps what was typed, and leaves no half record', async () => {
  const small = await start(1_024)
  const pdf = (size: number) => new Blob([`%PDF-1.7\n${'x'.repeat(size)}`])
  const tooLarge = await send(small, 'Gửi kèm tệp hai triệu byte', pdf(2_000_000))
  expect([tooLarge.status, tooLarge.code]).toEqual([503, undefined])
  expect(tooLarge.html).toContain('Máy chủ chưa lưu được ý kiến')
  expect(tooLarge.html).toContain('Gửi kèm tệp hai triệu byte')
  expect(files()).toEqual([])
  expect(holding('Gửi kèm tệp hai triệu byte')).toEqual([])

  expect((await send(small, 'Tệp nhỏ thì vừa', pdf(1_000))).status).toBe(200)
  expect(files()).toHaveLength(1)
})

test('a disk without room for the letter says so, and drops the file that came with it', async () => {
  const before = files()
  const small = await start(40)
  const answers: Awaited<ReturnType<typeof send>>[] = []
  for (let index = 0; index < 12; index++) {
    answers.push(await send(small, `${index} ${'dài '.repeat(2_000)}`, new Blob(['%PDF-1.7\n'])))
  }
  const refused = answers.filter(({status}) => status !== 200)
  expect(new Set(refused.map(({status}) => status))).toEqual(new Set([503]))
  expect(refused[0]?.html).toContain('dài dài dài')
  const kept = answers.flatMap(({code}) => code ?? [])
  expect(files().length - before.length).toBe(kept.length)
  await small.kill()

  await start()
  await expect
    .poll(() => ask(`count(*[code in ${JSON.stringify(kept)}])`), {timeout: 30_000})
    .toBe(kept.length)
})

function files(): string[] {
  const folder = join(dataDir, 'feedback', 'attachments')
  return readdirSync(join(dataDir, 'feedback')).includes('attachments') ? readdirSync(folder) : []
}

/** Which files of the queue hold a text. */
function holding(text: string): string[] {
  const folder = join(dataDir, 'feedback')
  const queue = readdirSync(folder).filter(name => name.startsWith('queue'))
  return queue.filter(name => readFileSync(join(folder, name)).includes(text))
}
