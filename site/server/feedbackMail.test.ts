import {createServer, type Server} from 'node:net'
import {SMTPServer, type SMTPServerOptions} from 'smtp-server'
import {afterAll, afterEach, beforeAll, expect, test} from 'vitest'
import {type FeedbackSite, startFeedbackSite} from '../test/startFeedbackSite.ts'
import {freePort} from '../test/startRedis.ts'

const letter = {
  name: 'Nguyễn Thị Hoa',
  contact: 'hoa@example.vn',
  subject: 'Đường liên xã hỏng',
  message: 'Đoạn qua cầu Ba Trăng sụt lún.',
  consent: 'yes',
}
let port: number
let site: FeedbackSite
let mailServer: {close(closed: () => void): void} | undefined
/** Mails that were taken, whole. */
const mails: string[] = []

beforeAll(async () => {
  port = await freePort()
  const url = `smtp://cong:mat-khau@127.0.0.1:${port}?greetingTimeout=300`
  const limits = {submissions: 100, lookups: 100}
  site = await startFeedbackSite(limits, {SMTP_URL: url, FEEDBACK_MAIL_TO: 'vanthu@so.example'})
}, 120_000)
afterEach(stopMail)
afterAll(() => site.close())

async function stopMail(): Promise<void> {
  await new Promise<void>(resolve => (mailServer ? mailServer.close(resolve) : resolve()))
  mailServer = undefined
}

/** A mail server that takes every mail of a sender who knows the password, but for what `trouble` says. */
async function startMail(trouble: SMTPServerOptions = {}): Promise<void> {
  const server = new SMTPServer({
    hideSTARTTLS: true,
    onAuth({username, password}, _session, answer) {
      if (username === 'cong' && password === 'mat-khau') answer(null, {user: username})
      else answer(new Error('Wrong password'))
    },
    onData(stream, _session, taken) {
      let mail = ''
      stream.setEncoding('utf8').on('data', (part: string) => {
        mail += part
      })
      stream.on('end', () => {
        mails.push(mail)
        taken()
      })
    },
    ...trouble,
  })
  server.on('error', () => undefined)
  mailServer = server
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', () => resolve()))
}

async function startSilence(): Promise<void> {
  const server: Server = createServer()
  mailServer = server
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
}

async function send(subject: string): Promise<string> {
  const body = new URLSearchParams({...letter, subject})
  const response = await fetch(`${site.url}/api/feedback`, {method: 'POST', body})
  return /class="feedback-code">([\w-]+)</.exec(await response.text())?.[1] ?? ''
}

const isInLake = (code: string) => site.ask<boolean>(`defined(*[code == "${code.replace('-', '')}"][0]._id)`)

const troubles: [string, () => Promise<void>][] = [
  ['is not there', async () => undefined],
  ['says nothing', startSilence],
  [
    'knows another password',
    () => startMail({onAuth: (_auth, _session, answer) => answer(new Error('Wrong password'))}),
  ],
  [
    'refuses the recipient',
    () => startMail({onRcptTo: (_address, _session, answer) => answer(new Error('No such mailbox'))}),
  ],
  ['shows a certificate that nobody vouches for', () => startMail({hideSTARTTLS: false})],
  [
    'takes the mail and then refuses it',
    () =>
      startMail({
        onData: (stream, _session, answer) => stream.resume().on('end', () => answer(new Error('Full'))),
      }),
  ],
]

test.for(troubles)('a letter reaches the lake while the mail server %s', async ([name, start]) => {
  await start()
  const code = await send(`Khi máy chủ thư ${name}`)
  await site.deliver()
  expect(await isInLake(code)).toBe(true)
  expect(mails).toEqual([])
})

test('once the mail server works all are told in one mail, once, with codes and nothing of the senders', async () => {
  await startMail()
  const code = await send('Khi máy chủ thư chạy lại')
  await site.deliver()
  await site.deliver()
  expect(mails).toHaveLength(1)
  const [head = '', ...rest] = (mails[0] ?? '').split('\r\n\r\n')
  expect(head).toMatch(/^To: vanthu@so\.example$/m)
  const text = readQuotedPrintable(rest.join('\r\n\r\n'))
  expect(text.match(/^- [0-9A-Z]{5}-[0-9A-Z]{5}$/gm)).toHaveLength(troubles.length + 1)
  expect(text).toContain(`- ${code}\n`)
  expect(text).toContain('Mở Studio, mục Tiếp nhận ý kiến: http')
  for (const word of ['Nguyễn', 'hoa@', 'Ba Trăng', 'Khi máy chủ']) expect(head + text).not.toContain(word)
})

/** A mail's text as it was before it was made fit for old mail servers (RFC 2045, 6.7). */
function readQuotedPrintable(text: string): string {
  const joined = text.replace(/=\r\n/g, '').replace(/\r\n/g, '\n')
  return decodeURIComponent(joined.replace(/%/g, '%25').replace(/=(?=[0-9A-F]{2})/g, '%'))
}
