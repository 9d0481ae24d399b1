import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {plainPicture} from '../assets/pictures.ts'
import {startLake, type TestLake} from '../startLake.ts'

const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

let lake: TestLake
/** Somebody else's server. What ran in the browser calls it; it also serves the same bytes without the lake's care. */
let elsewhere: Server
let origin = ''
let calls: string[] = []
const careless = new Map<string, {type: string; bytes: Buffer}>()
let profile = ''

beforeAll(async () => {
  lake = await startLake()
  profile = mkdtempSync(join(tmpdir(), 'cong-chromium-'))
  elsewhere = createServer(({url = '/'}, response) => {
    const served = careless.get(url)
    if (served === undefined) calls.push(url)
    response.setHeader('content-type', served?.type ?? 'text/html')
    response.end(served?.bytes)
  })
  await new Promise<void>(resolve => elsewhere.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`
})
afterAll(async () => {
  elsewhere.closeAllConnections()
  elsewhere.close()
  rmSync(profile, {recursive: true, force: true})
  await lake.close()
})

/** Opens an address as a person would and waits until the page and what it loads has settled. */
async function open(address: string): Promise<string[]> {
  calls = []
  const flags =
    '--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync ' +
    '--no-first-run --virtual-time-budget=3000 --dump-dom'
  const child = spawn(chromium, [...flags.split(' '), `--user-data-dir=${profile}`, address], {
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve))
  expect(code).toBe(0)
  return calls.filter(url => url !== '/favicon.ico')
}

/** Everything by which a drawing can act, each way calling by a name of its own. */
const drawing = () =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30">
      <script>fetch('${origin}/script', {mode: 'no-cors'})</script>
      <rect width="9" height="9"><set attributeName="x" onbegin="new Image().src='${origin}/event'"/></rect>
      <foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="${origin}/html"/></foreignObject>
      <image href="${origin}/picture" width="9" height="9"/>
    </svg>`,
  )

const polyglot = async () =>
  Buffer.concat([
    await plainPicture(5, 5, '#ff0000').gif().toBuffer(),
    Buffer.from(`<script>fetch('${origin}/script', {mode: 'no-cors'})</script>`),
  ])

test.each([
  ['a hostile SVG', 'image/svg+xml', drawing, ['/event', '/html', '/picture', '/script']],
  ['a GIF that is also a page', 'text/html', polyglot, ['/script']],
] as const)(
  '%s does nothing from the lake’s address, though it would from another',
  {
    timeout: 120_000,
  },
  async (_name, type, make, deeds) => {
    const bytes = await make()
    careless.set('/careless', {type, bytes})
    expect((await open(`${origin}/careless`)).sort()).toEqual(deeds)
    const {url} = await lake.client.assets.upload('image', bytes)
    expect(await open(url)).toEqual([])
  },
)
