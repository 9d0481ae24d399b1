import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {connect} from 'node:net'
import {join} from 'node:path'
import {solveChallenge} from 'altcha-lib/v1'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {randomNumbers} from '../test/generateAgents.ts'
import {type FeedbackSite, startFeedbackSite} from '../test/startFeedbackSite.ts'

// A real lake, and proofs that a busy machine is long about.
vi.setConfig({testTimeout: 120_000})
const isLong = Boolean(process.env.LONG)
let site: FeedbackSite

beforeAll(async () => {
  site = await startFeedbackSite({submissions: 100_000, lookups: 1_000})
}, 120_000)
afterAll(() => site.close())

const letter = {
  name: 'Nguyễn Thị Hoa',
  contact: '0912 345 678',
  subject: 'Đường liên xã hỏng',
  message: 'Đoạn qua cầu Ba Trăng sụt lún từ tháng chín.',
  consent: 'yes',
}

function formOf(change: Record<string, string | Blob> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({...letter, ...change})) form.append(name, value)
  return form
}

async function send(body: FormData | URLSearchParams, headers: Record<string, string> = {}) {
  const response = await fetch(`${site.url}/api/feedback`, {method: 'POST', body, headers})
  const html = await response.text()
  const code = /class="feedback-code">([\w-]+)</.exec(html)?.[1]?.replace('-', '') ?? ''
  return {status: response.status, html, code, headers: response.headers}
}

async function lookUp(code: string) {
  const body = new URLSearchParams({code})
  const response = await fetch(`${site.url}/api/feedback/status`, {method: 'POST', body})
  return {status: response.status, html: await response.text()}
}

async function proof(): Promise<string> {
  const challenge = (await (await fetch(`${site.url}/api/feedback/challenge`)).json()) as Record<
    string,
    string
  >
  const {challenge: wanted = '', salt = '', signature = ''} = challenge
  const solution = await solveChallenge(wanted, salt, 'SHA-256', 60_000).promise
  return btoa(
    JSON.stringify({algorithm: 'SHA-256', challenge: wanted, number: solution?.number, salt, signature}),
  )
}

type Stored = {_id: string; status: string; doubts: string[] | null; message: string; sender: {name: string}}
const stored = (code: string) =>
  site.ask<Stored | null>(`*[_id == "feedback.${code}"][0]{_id, status, doubts, message, sender}`)

describe('a letter', () => {
  test('sent without scripts gets a code, waits for a look, and is nobody’s to read', async () => {
    const {status, html, code} = await send(new URLSearchParams({...letter, subject: 'Không có JavaScript'}))
    expect([status, html]).toEqual([200, expect.stringContaining('Đã nhận ý kiến của bạn')])
    await site.deliver()
    expect(await stored(code)).toMatchObject({
      status: 'quarantined',
      doubts: ['no-proof'],
      sender: {name: letter.name},
    })
    expect(await site.ask(`*[_type == "feedback"]`, '')).toEqual([])
    const state = await lookUp(` ${code.toLowerCase().slice(0, 5)} ${code.slice(5)}`)
    expect([state.status, state.html]).toEqual([200, expect.stringContaining('Đã tiếp nhận')])
    expect(state.html).not.toContain(letter.name)
  })

  test('with a proof that was worked out too fast says so; the same letter again is the same receipt', async () => {
    site.stopClock()
    const solved = await proof()
    const first = await send(formOf({proof: solved}))
    await site.deliver()
    expect((await stored(first.code))?.doubts).toEqual(['too-fast'])
    expect((await send(formOf({proof: solved}))).code).toBe(first.code)
    const replayed = await send(formOf({proof: solved, message: 'Thư khác, cùng một xác nhận.'}))
    expect(replayed.code).not.toBe(first.code)
    await site.deliver()
    expect((await stored(replayed.code))?.doubts).toEqual(['used-proof', 'too-fast'])
    site.letClockGo()
  })

  test('of which the button is pressed twice at once is one letter', async () => {
    const solved = await proof()
    const presses = await Promise.all(
      Array.from({length: 8}, () => send(formOf({proof: solved, subject: 'Bấm nhiều lần'}))),
    )
    expect(new Set(presses.map(({code}) => code)).size).toBe(1)
  })

  test('keeps what was typed when something is missing, and tells it in words', async () => {
    const {status, html} = await send(
      formOf({contact: '', message: 'Tôi nói: "<b>$& đường</b>"', consent: 'no'}),
    )
    expect(status).toBe(400)
    expect(html).toContain('<title>Lỗi: ')
    expect(html).toContain('<a href="#contact">')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('Tôi nói: &quot;&lt;b&gt;$&amp; đường&lt;/b&gt;&quot;')
    expect(html).toContain('value="Nguyễn Thị Hoa"')
    expect(html).not.toContain('<b>')
  })

  test('with the hidden field filled in, or from another site, waits too', async () => {
    const {code} = await send(formOf({website: 'http://spam.example', subject: 'Bẫy'}), {
      'Sec-Fetch-Site': 'cross-site',
    })
    await site.deliver()
    expect((await stored(code))?.doubts).toEqual(['no-proof', 'trap', 'cross-site'])
  })

  test('written while the lake is away is kept, and delivered once when it is back', async () => {
    await site.stopLake()
    const {status, code} = await send(formOf({subject: 'Kho đang tắt'}))
    expect(status).toBe(200)
    expect((await lookUp(code)).html).toContain('Đã tiếp nhận')
    await site.startLake()
    await site.deliver()
    await site.deliver()
    expect(await site.ask(`count(*[code == "${code}"])`)).toBe(1)
    const folder = join(site.dataDir, 'feedback')
    const holding = readdirSync(folder).filter(
      name => name.startsWith('queue') && readFileSync(join(folder, name)).includes('Kho đang tắt'),
    )
    expect(holding).toEqual([])
  })
})

describe('an attachment', () => {
  const pdf = new Blob([`%PDF-1.7\n${'x'.repeat(100)}`])

  test('is kept apart from the public files and opened only by the link in its document', async () => {
    const form = formOf({subject: 'Có tệp'})
    form.append('attachment', pdf, '../../đơn.pdf')
    const {code} = await send(form)
    await site.deliver()
    const {url, name} =
      (await site.ask<{url: string; name: string}>(`*[_id == "feedback.${code}"][0].attachment`)) ?? {}
    expect(name).toBe('....đơn.pdf')
    const address = site.url + new URL(url).pathname
    const response = await fetch(address)
    expect([response.status, await response.text()]).toEqual([200, await pdf.text()])
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="gop-y-${code}.pdf"`)
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
    expect((await fetch(`${address.slice(0, -1)}${address.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404)
    expect(await site.ask('count(*[_type == "sanity.fileAsset"])')).toBe(0)
  })

  test.for([
    ['đơn.pdf', new Blob(['<script>alert(1)</script>'])],
    ['đơn.pdf', new Blob(['MZ\x90\x00'])],
    ['ảnh.svg', new Blob(['<svg onload="alert(1)"/>'])],
    ['macro.docx', new Blob(['PK\x03\x04 word/document.xml vbaProject.bin'])],
  ] as const)('%s is refused when its bytes are something else', async ([name, bytes]) => {
    const form = formOf()
    form.append('attachment', bytes, name)
    const {status, html} = await send(form)
    expect([status, html]).toEqual([400, expect.stringContaining('Chỉ nhận tệp PDF, DOCX')])
  })

  test('too large is heard out and refused in words', async () => {
    const form = formOf()
    form.append('attachment', new Blob([new Uint8Array(20 * 1024 * 1024)]), 'to.pdf')
    const {status, html} = await send(form)
    expect([status, html]).toEqual([413, expect.stringContaining('Tệp kèm theo không quá 5 MB')])
  })
})

test('the site’s token can do nothing but put feedback in and read it', async () => {
  const mutate = async (mutation: object) => {
    const response = await fetch(`${site.lakeUrl}/v2026-11-01/data/mutate/production`, {
      method: 'POST',
      headers: {Authorization: `Bearer ${site.lakeToken}`, 'Content-Type': 'application/json'},
      body: JSON.stringify({mutations: [mutation]}),
    })
    await response.body?.cancel()
    return response.status
  }
  const [id] = await site.ask<string[]>('*[_type == "feedback"]._id')
  expect(await mutate({create: {_id: 'article-x', _type: 'article'}})).toBe(403)
  expect(await mutate({create: {_id: 'drafts.feedback.x', _type: 'feedback'}})).toBe(403)
  expect(await mutate({patch: {id, set: {status: 'closed'}}})).toBe(403)
  expect(await mutate({delete: {id}})).toBe(403)
})

test('hostile submissions leave nothing executed, nothing public, memory flat, and the server up', {
  timeout: 3_600_000,
}, async () => {
  const random = randomNumbers(7)
  const solved = await proof()
  const rounds = isLong ? 10_000 : 60
  for (let round = 0; round < rounds / 2; round++) await hostile(random, round, solved)
  const halfway = process.memoryUsage().rss
  for (let round = rounds / 2; round < rounds; round++) await hostile(random, round, solved)
  expect(process.memoryUsage().rss - halfway).toBeLessThan(64 * 1024 * 1024)
  expect((await send(formOf({subject: 'Sau trận mưa'}))).status).toBe(200)
  await site.deliver()
  expect(await site.ask('*[!(_type match "system*") && !(_type match "sanity.*")]._id', '')).toEqual([])
  const folder = join(site.dataDir, 'feedback', 'attachments')
  const files = existsSync(folder) ? readdirSync(folder) : []
  expect(files.filter(name => !/^[0-9A-Z]{10}-[0-9a-f]{64}$/.test(name))).toEqual([])
  // One proof speaks for one letter.
  const replayed = await site.ask<{doubts: string[] | null}[]>(
    '*[_type == "feedback" && subject match "replayed"]{doubts}',
  )
  expect(replayed).toHaveLength(Math.ceil(rounds / hostileKinds))
  expect(replayed.filter(({doubts}) => !doubts?.includes('used-proof'))).toHaveLength(1)
})

const script = '<script>alert(1)</script><img src=x onerror=alert(1)>'
const hostileKinds = 10

async function hostile(random: () => number, round: number, solved: string): Promise<void> {
  const junk = Buffer.from(Array.from({length: 400}, () => Math.floor(random() * 256)))
  const post = (headers: string, body = junk) =>
    raw(`POST /api/feedback HTTP/1.1\r\nHost: a\r\n${headers}\r\n\r\n`, body)
  const urlencoded = 'Content-Type: application/x-www-form-urlencoded'
  const kinds: (() => Promise<string>)[] = [
    async () => (await send(formOf({proof: solved, subject: `replayed ${round}`}))).html,
    async () =>
      (await send(formOf({subject: `${script}${round}`, message: script, name: '"><script>'}))).html,
    async () => (await send(formOf({message: 'x'.repeat(200_000)}))).html,
    async () => (await send(formOf({contact: `a@b.vn\r\nBcc: all@x.vn ${script}`, consent: ''}))).html,
    async () => (await send(formOf({proof: junk.toString('base64'), subject: `rác ${round}`}))).html,
    async () => (await send(formOf({attachment: new Blob([junk])}))).html,
    () => post(`Content-Type: multipart/form-data; boundary=x\r\nContent-Length: ${junk.length}`),
    () => post(`${urlencoded}\r\nContent-Length: 99999999999`),
    () =>
      post(`X-Forwarded-For: ${script}\r\nContent-Type: text/xml\r\nContent-Length: 3`, Buffer.from('<a>')),
    () =>
      post(`${urlencoded}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked`, Buffer.from('0\r\n\r\nGET')),
  ]
  expect(kinds).toHaveLength(hostileKinds)
  const html = (await kinds[round % hostileKinds]?.()) ?? ''
  expect(html).not.toMatch(/<script>alert|<img src=x|SQLite format/)
}

test('no address leads out of the folder of attachments', async () => {
  const get = (path: string) =>
    raw(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`, Buffer.alloc(0))
  for (const path of ['..%2f..%2fqueue.sqlite/x', '../queue.sqlite', `ABCDEFGHJK/${'.'.repeat(32)}`]) {
    expect(await get(`/api/feedback/tep/${path}`)).toMatch(/^HTTP\/1\.1 404/)
  }
})

function raw(head: string, body: Buffer): Promise<string> {
  return new Promise(resolve => {
    const socket = connect(site.port, '127.0.0.1', () =>
      socket.write(Buffer.concat([Buffer.from(head), body])),
    )
    let answer = ''
    socket.setEncoding('latin1').on('data', (part: string) => {
      answer += part
      socket.end()
    })
    socket.on('error', () => resolve(answer))
    socket.on('close', () => resolve(answer))
  })
}

test('a network that sends too much keeps its text and is told to wait', async () => {
  const other = await startFeedbackSite({submissions: 1, lookups: 1})
  const post = async (path: string, fields: Record<string, string>) => {
    const response = await fetch(`${other.url}${path}`, {method: 'POST', body: new URLSearchParams(fields)})
    return {status: response.status, wait: response.headers.get('retry-after'), html: await response.text()}
  }
  expect((await post('/api/feedback', letter)).status).toBe(200)
  const second = await post('/api/feedback', {...letter, message: 'Thư thứ hai'})
  expect([second.status, second.wait, second.html]).toEqual([
    429,
    '3600',
    expect.stringContaining('Thư thứ hai'),
  ])
  expect((await post('/api/feedback/status', {code: '0000000000'})).status).toBe(404)
  expect((await post('/api/feedback/status', {code: '0000000001'})).status).toBe(429)
  await other.close()
})
