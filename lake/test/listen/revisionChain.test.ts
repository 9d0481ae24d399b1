import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type LakeProcess, startLakeProcess, token} from '../crash/lakeProcess.ts'
import {createTestClient} from '../startLake.ts'
import {EventReader, type WireEvent} from '../wire/eventReader.ts'
import {listenUrl} from '../wire/listenUrl.ts'

const writers = 50
const editsEach = 6
const ids = ['chuoi-1', 'chuoi-2', 'chuoi-3', 'chuoi-4']
/** Written last. */
const end = 'chuoi-het'

const dataDir = mkdtempSync(join(tmpdir(), 'cong-chain-'))
// A process of its own: whether a reader is quick must not hang on how often the lake lets the reader's thread read.
let lake: LakeProcess
let client: SanityClient

beforeAll(async () => {
  lake = await startLakeProcess(dataDir)
  client = createTestClient(lake.url, token)
})
afterAll(async () => {
  await lake.kill('SIGTERM')
  rmSync(dataDir, {recursive: true})
})

/** What a client knows of the documents it follows, kept as the Studio keeps it: from a snapshot and the chain after. */
class Follower {
  readonly revisions = new Map<string, string>()
  readonly breaks: string[] = []
  lastEventId: string | undefined
  applied = 0
  reconnected = 0

  async readSnapshot(): Promise<void> {
    for (const document of await client.getDocuments([...ids, end])) {
      if (document) this.revisions.set(document._id, document._rev)
    }
  }

  take({id, data}: WireEvent): void {
    this.lastEventId = id
    const {documentId, previousRev, resultRev} = data as Record<string, string>
    if (documentId === undefined || resultRev === undefined) return
    const known = this.revisions.get(documentId)
    if (previousRev !== known) this.breaks.push(`${documentId}: knew ${known}, was told ${previousRev}`)
    this.revisions.set(documentId, resultRev)
    this.applied++
  }
}

/** Follows until it knows of `end`, coming back each time the server ends the stream. */
async function follow(pause: () => Promise<unknown>) {
  const follower = new Follower()
  const isDone = (known: Follower) => known.revisions.has(end)
  const opened = Promise.withResolvers<void>()
  const options = {enableResume: 'true', includeResult: 'true', includePreviousRevision: 'true'}
  const url = listenUrl(lake, '*[_id in $ids]', options, {ids: [...ids, end]})
  const run = async () => {
    while (!isDone(follower)) {
      const {lastEventId} = follower
      const reader = await EventReader.open(url, {token, ...(lastEventId && {lastEventId})})
      await read(reader, follower)
      await reader.close().catch(() => undefined)
    }
  }
  const read = async (reader: EventReader, into: Follower) => {
    while (!isDone(into)) {
      // A connection that was cut is one that ended.
      const event = await reader.next().catch(() => undefined)
      if (!event || event.event === 'reconnect') {
        into.reconnected++
        return
      }
      if (event.event === 'welcome' || event.event === 'reset') await into.readSnapshot()
      if (event.event === 'mutation') into.take(event)
      opened.resolve()
      await pause()
    }
  }
  const finished = run()
  await opened.promise
  return {follower, finished}
}

test('fifty writers at once leave every follower one unbroken chain of revisions per document', {
  timeout: 60_000,
}, async () => {
  for (const _id of ids) await client.create({_id, _type: 'chain', text: '', count: 0})
  const written = Promise.withResolvers<void>()
  const fast = await follow(() => Promise.resolve())
  // Reads nothing at all until every writer is done, by when far more is waiting than may wait for one client.
  const slow = await follow(() => written.promise)

  const text = 'x'.repeat(25_000)
  await Promise.all(
    Array.from({length: writers}, async (_, writer) => {
      for (let edit = 0; edit < editsEach; edit++) {
        const id = ids[(writer + edit) % ids.length] ?? ''
        await client
          .patch(id)
          .set({text: `${writer} ${edit} ${text}`})
          .inc({count: 1})
          .commit()
      }
    }),
  )
  await client.create({_id: end, _type: 'chain'})
  written.resolve()
  await Promise.all([fast.finished, slow.finished])

  expect(fast.follower.breaks).toEqual([])
  expect(slow.follower.breaks).toEqual([])
  expect(fast.follower.applied).toBe(writers * editsEach + 1)
  expect(slow.follower.reconnected).toBeGreaterThan(0)
  const documents = await client.getDocuments(ids)
  expect(documents.reduce((sum, document) => sum + Number(document?.count), 0)).toBe(writers * editsEach)
})
