import {existsSync, mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {startLakeProcess, token} from './lakeProcess.ts'
import {openAfterCrash} from './verifyStore.ts'

const headers = {authorization: `Bearer ${token}`}
const half = Buffer.alloc(2 * 1024 * 1024, 'nửa ')

let dataDir = ''
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'cong-upload-'))
})
afterAll(() => rmSync(dataDir, {recursive: true, force: true}))

const folder = () => join(dataDir, 'lake', 'datasets', 'production')
const incoming = () => join(folder(), 'blobs', 'incoming')

function received(): number {
  if (!existsSync(incoming())) return 0
  return readdirSync(incoming()).reduce((sum, name) => sum + statSync(join(incoming(), name)).size, 0)
}

/** Sends the first half, then nothing; `finish` sends the rest. */
function beginUpload(url: string): {answer: Promise<Response>; finish(): void} {
  let finish = () => {}
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(half)
      finish = () => {
        controller.enqueue(half)
        controller.close()
      }
    },
  })
  const address = `${url}/v1/assets/files/production?filename=a.txt`
  return {answer: fetch(address, {method: 'POST', headers, body, duplex: 'half'} as RequestInit), finish}
}

test('an upload that is killed half-way leaves no asset, and comes in whole afterwards', async () => {
  const killed = await startLakeProcess(dataDir)
  const upload = beginUpload(killed.url)
  const failed = expect(upload.answer).rejects.toThrow()
  await vi.waitFor(() => expect(received()).toBeGreaterThan(0), {timeout: 20_000})
  await killed.kill('SIGKILL')
  await failed

  const store = openAfterCrash(folder())
  expect([...store.all()]).toEqual([])
  store.close()
  expect(existsSync(join(folder(), 'blobs', 'files'))).toBe(false)

  const lake = await startLakeProcess(dataDir)
  const again = beginUpload(lake.url)
  again.finish()
  const answer = await again.answer
  expect(answer.status).toBe(200)
  const {document} = (await answer.json()) as {document: {url: string; size: number}}
  expect(document.size).toBe(2 * half.length)
  const bytes = Buffer.from(await (await fetch(document.url)).arrayBuffer())
  expect(bytes.equals(Buffer.concat([half, half]))).toBe(true)
  // What the killed upload left is gone too.
  expect(readdirSync(incoming())).toEqual([])
  await lake.kill('SIGTERM')
})
