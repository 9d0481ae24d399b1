import {connect} from 'node:net'
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {adminToken, startLake, type TestLake} from '../startLake.ts'
import {listenUrl} from '../wire/listenUrl.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

/** Counts who follows the dataset now. */
function countFollowers(): () => number {
  const {broker} = lake.services
  let followers = 0
  lake.services.broker = {
    ...broker,
    subscribe(...parameters) {
      const leave = broker.subscribe(...parameters)
      followers++
      return () => {
        followers--
        leave()
      }
    },
  }
  return () => followers
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** What is really held: without garbage, which this process makes much of, being the client too. */
function bytesHeld(): number {
  collectGarbage()
  const {external, heapUsed} = process.memoryUsage()
  return external + heapUsed
}

test('clients that never read are cut off, and cost little until then', {timeout: 60_000}, async () => {
  const followers = countFollowers()
  const {hostname, port, pathname, search} = new URL(listenUrl(lake, '*', {includeResult: 'true'}))
  const sockets = Array.from({length: 5}, () => {
    const socket = connect({host: hostname, port: Number(port)})
    socket.write(
      `GET ${pathname}${search} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${adminToken}\r\n\r\n`,
    )
    return socket.pause().on('error', () => {})
  })
  await vi.waitFor(() => expect(followers()).toBe(5))

  const before = bytesHeld()
  const text = 'x'.repeat(1024 * 1024)
  for (let count = 0; count < 60; count++) {
    await lake.client.createOrReplace({_id: 'lon', _type: 'large', text: `${count}${text}`})
  }
  // Each was sent 60 MiB of events; at most 4 MiB may wait for one, and as much again be on its way out.
  // Asked again for a while, since buffers are freed a little after their collection; nobody is cut off so early.
  await vi.waitFor(() => expect(bytesHeld() - before).toBeLessThan(60 * 1024 * 1024), {timeout: 3000})
  await vi.waitFor(() => expect(followers()).toBe(0), {timeout: 30_000, interval: 200})
  for (const socket of sockets) socket.destroy()
})
