import type {LiveEvent} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {adminToken, startLake, type TestLake} from '../startLake.ts'
import {EventReader} from './eventReader.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

function open(options: {token?: string; lastEventId?: string; includeDrafts?: boolean} = {}) {
  const {includeDrafts = false, ...rest} = options
  return EventReader.open(
    `${lake.url}/v2025-02-19/data/live/events/production?includeDrafts=${includeDrafts}`,
    rest,
  )
}

async function tagsOf(query: string, perspective: 'published' | 'drafts'): Promise<string[]> {
  const {syncTags} = await lake.client.fetch(query, {}, {perspective, filterResponse: false})
  return syncTags ?? []
}

const title = (id: string, text: string) =>
  lake.client.createOrReplace({_id: id, _type: 'article', title: text})

describe('live events', () => {
  test('name the tags of the answers that a commit changed, and no others', async () => {
    await title('a', 'Bài một')
    const reader = await open()
    expect(await reader.next()).toMatchObject({event: 'welcome'})
    const changed = await tagsOf('*[_id == "a"][0]', 'published')
    const other = await tagsOf('*[_id == "b"][0]', 'published')
    await title('a', 'Bài một, sửa')
    const message = await reader.next()
    expect(message).toMatchObject({event: 'message', id: message?.data.id})
    expect(message?.data.tags).toEqual(expect.arrayContaining(changed))
    expect(message?.data.tags).not.toEqual(expect.arrayContaining(other))
    await reader.close()
  })

  test('tell of drafts only those who ask for them with a token', async () => {
    const everyone = await open()
    const editor = await open({token: adminToken, includeDrafts: true})
    expect([(await everyone.next())?.event, (await editor.next())?.event]).toEqual(['welcome', 'welcome'])
    await title('drafts.a', 'Bản nháp')
    expect((await editor.next())?.data.tags).toEqual(
      expect.arrayContaining(await tagsOf('*[_id == "a"][0]', 'drafts')),
    )
    await title('a', 'Đăng rồi')
    const published = await tagsOf('*[_id == "a"][0]', 'published')
    expect((await everyone.next())?.data.tags).toEqual(expect.arrayContaining(published))
    await Promise.all([everyone.close(), editor.close()])

    const refused = await fetch(`${lake.url}/v2025-02-19/data/live/events/production?includeDrafts=true`)
    expect(refused.status).toBe(401)
  })

  test('are taken up where a connection broke off', async () => {
    const first = await open()
    const welcome = await first.next()
    await first.close()
    await title('b', 'Trong lúc vắng')
    const second = await open({lastEventId: String(welcome?.id)})
    expect(await second.next()).toMatchObject({event: 'welcome'})
    expect((await second.next())?.data.tags).toEqual(
      expect.arrayContaining(await tagsOf('*[_id == "b"][0]', 'published')),
    )
    await second.close()
  })

  test.each(['999999', '-1', 'nonsense'])('begin anew after an event nobody knows: %s', async lastEventId => {
    const reader = await open({lastEventId})
    expect([(await reader.next())?.event, (await reader.next())?.event]).toEqual(['welcome', 'restart'])
    await reader.close()
  })

  test('reach the real client', async () => {
    const message = await new Promise<LiveEvent>((resolve, reject) => {
      const subscription = lake.client.live.events({includeDrafts: true}).subscribe({
        error: reject,
        next(event) {
          if (event.type === 'welcome') void title('c', 'Cho khách')
          if (event.type !== 'message') return
          subscription.unsubscribe()
          resolve(event)
        },
      })
    })
    expect(message).toMatchObject({
      type: 'message',
      tags: expect.arrayContaining([expect.stringMatching(/^s1:/)]),
    })
  })
})
