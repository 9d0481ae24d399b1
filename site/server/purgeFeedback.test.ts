import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type FeedbackSite, startFeedbackSite} from '../test/startFeedbackSite.ts'
import {token} from '../test/startSampleSite.ts'

const root = resolve(import.meta.dirname, '../..')
const month = 31 * 24 * 60 * 60_000
let site: FeedbackSite
let old = ''
let withFile = ''
let recent = ''

beforeAll(async () => {
  site = await startFeedbackSite()
  site.stopClock(Date.now() - 25 * month)
  old = await send('Cầu Ba Trăng sụt lún')
  withFile = await send('Chợ phiên Hướng Hóa', new Blob(['%PDF-1.7\n']))
  site.letClockGo()
  recent = await send('Trạm xá xã A Bung')
  await site.deliver()
  await mutate({
    patch: {id: `feedback.${old}`, set: {status: 'processing', message: 'Cầu Ba Trăng, bản sửa'}},
  })
}, 120_000)
afterAll(() => site.close())

async function send(message: string, file?: Blob): Promise<string> {
  const body = new FormData()
  const letter = {name: 'Hồ Văn Rin', contact: '0912 345 678', subject: 'Hỏi', message, consent: 'yes'}
  for (const [name, value] of Object.entries(letter)) body.append(name, value)
  if (file) body.append('attachment', file, 'đơn.pdf')
  const response = await fetch(`${site.url}/api/feedback`, {method: 'POST', body})
  return /class="feedback-code">([\w-]+)</.exec(await response.text())?.[1]?.replace('-', '') ?? ''
}

async function mutate(...mutations: object[]): Promise<void> {
  const response = await fetch(`${site.lakeUrl}/v2026-11-01/data/mutate/production`, {
    method: 'POST',
    headers: {Authorization: `Bearer ${token}`, 'Content-Type': 'application/json'},
    body: JSON.stringify({mutations}),
  })
  expect(await response.text()).toContain('transactionId')
}

/** `pnpm feedback …` as it stands in package.json. */
function feedback(...args: string[]): string {
  const {scripts} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: {feedback: string}
  }
  const [, ...command] = scripts.feedback.split(' ')
  const {stdout, stderr, status} = spawnSync(process.execPath, [...command, ...args], {
    cwd: root,
    env: {...process.env, DATA_DIR: site.dataDir, LAKE_URL: site.lakeUrl, LAKE_TOKEN: token},
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  return stdout
}

/** Which files of the whole data folder hold a text. */
function holding(text: string): string[] {
  const all = readdirSync(site.dataDir, {recursive: true, withFileTypes: true})
  const files = all.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return files.filter(file => readFileSync(file).includes(text))
}

const attachments = () => readdirSync(join(site.dataDir, 'feedback', 'attachments'))
const documents = (code: string) => site.ask<object[]>(`*[code == "${code}"]`)

test('says how many letters are past their time, and erases none unless told to', async () => {
  expect(feedback('purge')).toMatch(/^2 ý kiến sẽ bị xóa/)
  expect(holding('Ba Trăng').length).toBeGreaterThan(0)
})

test('erases what is past its time with all revisions and files, and keeps a record without the sender', async () => {
  expect(feedback('purge', '--yes')).toMatch(/^Đã xóa 2 ý kiến/)
  expect(await documents(old)).toEqual([
    expect.objectContaining({
      _id: `feedback.${old}.record`,
      status: 'processing',
      erasedAt: expect.any(String),
    }),
  ])
  for (const text of ['Ba Trăng', 'Hướng Hóa']) expect(holding(text)).toEqual([])
  expect(await documents(withFile)).toHaveLength(1)
  expect(attachments()).toEqual([])
  expect(await documents(recent)).toMatchObject([{message: 'Trạm xá xã A Bung'}])
  expect(feedback('purge', '--yes')).toMatch(/^Đã xóa 0 ý kiến/)
})

test('goes on where a run before it broke off', async () => {
  const receivedAt = new Date().toISOString()
  const record = {_id: `feedback.${recent}.record`, _type: 'feedback', code: recent, receivedAt}
  await mutate({create: record}, {delete: {id: `feedback.${recent}`}})
  expect(holding('A Bung').length).toBeGreaterThan(0)
  expect(feedback('purge', '--code', recent, '--yes')).toMatch(/^Đã xóa 1 ý kiến/)
  expect(holding('A Bung')).toEqual([])

  await mutate({patch: {id: record._id, unset: ['erasedAt']}})
  expect(feedback('purge', '--code', recent, '--yes')).toMatch(/^Đã xóa 1 ý kiến/)
  expect(await documents(recent)).toEqual([expect.objectContaining({erasedAt: expect.any(String)})])
})
