import {mkdtempSync, rmSync} from 'node:fs'
import {connect} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {createSiteServer} from './createSiteServer.ts'
import {readFeedbackSettings, readFunctionSettings} from './functionSettings.ts'
import {type Listening, listen} from './listen.ts'
import {type OpenFeedback, openFeedback} from './openFeedback.ts'
import {openVisitCounter} from './openVisitCounter.ts'
import {readSiteSettings} from './settings.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'cong-limits-'))
const env = {DATA_DIR: dataDir, TRUSTED_PROXIES: '127.0.0.0/8'}
const visits = openVisitCounter(readFunctionSettings(env))
let feedback: OpenFeedback
let listening: Listening

beforeAll(async () => {
  const settings = readSiteSettings(env)
  const functions = readFunctionSettings(env)
  feedback = openFeedback(settings, functions, readFeedbackSettings(env))
  const server = createSiteServer(
    settings,
    {isTrustedProxy: functions.isTrustedProxy, visits, feedback},
    {headersTimeout: 500, requestTimeout: 1_000, connectionsCheckingInterval: 50, maxHeaderSize: 16_384},
  )
  listening = await listen(server, 0, '127.0.0.1')
})
afterAll(async () => {
  await listening.close()
  await Promise.all([visits.close(), feedback.close()])
  rmSync(dataDir, {recursive: true})
})

/** Sends the parts, one every 50 ms, and goes on with spaces until the server ends it; returns what it said. */
function drip(...parts: (string | Buffer)[]): Promise<string> {
  return new Promise(resolve => {
    const socket = connect(listening.port, '127.0.0.1')
    const timer = setInterval(() => socket.write(parts.shift() ?? ' '), 50)
    let answer = ''
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text
    })
    // The server hung up while something was on its way to it.
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(timer)
      resolve(answer)
    })
  })
}

const isUp = async () => (await fetch(`http://127.0.0.1:${listening.port}/api/visits`)).status === 200
const post = 'POST /api/feedback HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n'

/** Begins to send a form, and never ends. */
const dripForm = (address: string) =>
  drip(`${post}X-Forwarded-For: ${address}\r\nContent-Length: 100000\r\n\r\n`, 'name=a')

test('whoever drips headers is cut off, many at a time, while others are answered', async () => {
  const slow = Array.from({length: 200}, () => drip('GET / HTTP/1.1\r\n', 'X: '))
  expect(await isUp()).toBe(true)
  expect(new Set(await Promise.all(slow))).toEqual(new Set([expect.stringMatching(/^HTTP\/1\.1 408 /)]))
})

test('whoever drips a form is cut off, and keeps nobody else from sending one for long', async () => {
  const slow = Array.from({length: 40}, (_, index) => dripForm(`203.0.${index % 4}.5`))
  await expect.poll(() => feedback.places.taken, {timeout: 5_000}).toBe(16)
  expect(await isUp()).toBe(true)
  const answers = await Promise.all(slow)
  expect(answers.filter(answer => /^HTTP\/1\.1 503 [\s\S]*Retry-After: 10/.test(answer))).toHaveLength(24)
  await expect.poll(() => feedback.places.taken, {timeout: 5_000}).toBe(0)
})

test('forms that drip from one network leave room for those of another', async () => {
  const slow = Array.from({length: 40}, (_, index) => dripForm(`203.0.113.${index}`))
  await expect.poll(() => feedback.places.taken, {timeout: 5_000}).toBe(8)
  const looksUp = await fetch(`http://127.0.0.1:${listening.port}/api/feedback/status`, {
    method: 'POST',
    headers: {'X-Forwarded-For': '198.51.100.7'},
    body: new URLSearchParams({code: 'AAAAA-AAAAA'}),
  })
  expect(looksUp.status).toBe(404)
  await Promise.all(slow)
  await expect.poll(() => feedback.places.taken, {timeout: 5_000}).toBe(0)
})

test('a body without end is cut off', async () => {
  const megabyte = Buffer.concat([
    Buffer.from('100000\r\n'),
    Buffer.alloc(0x100000, 'x'),
    Buffer.from('\r\n'),
  ])
  const endless = Buffer.concat(Array.from({length: 80}, () => megabyte))
  expect(await drip(`${post}Transfer-Encoding: chunked\r\n\r\n`, endless)).not.toMatch(/ 200 /)
  await expect.poll(() => feedback.places.taken, {timeout: 5_000}).toBe(0)
})

test('more than could be heard out is refused before it is sent', async () => {
  expect(await drip(`${post}Content-Length: 99999999999\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /)
})

test.for(['/', '/api/visits', '/api/feedback/challenge'])(
  'headers beyond 16 KiB are refused at %s',
  async path => {
    const answer = await drip(`GET ${path} HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 431 /)
  },
)
