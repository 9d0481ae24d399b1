import {describe, expect, test} from 'vitest'
import {type EventStream, openEventStream} from './eventStream.ts'

const large = (byteLength: number) => ({event: 'mutation', data: 'x'.repeat(byteLength)})

async function readAll(stream: EventStream): Promise<string> {
  return await new Response(stream.body).text()
}

describe('openEventStream', () => {
  test('frames events by the protocol and ends after the last', async () => {
    const stream = openEventStream()
    stream.send([{event: 'welcome', data: {listenerName: 'a'}}])
    stream.send([
      {event: 'mutation', id: 'tx#drafts.a', data: {text: 'dòng\nkhác'}},
      {event: 'mutation', id: 'tx#b', data: null},
    ])
    stream.end()
    stream.send([{event: 'mutation', data: 'after the end'}])
    expect(await readAll(stream)).toBe(
      'event: welcome\ndata: {"listenerName":"a"}\n\n' +
        'event: mutation\nid: tx#drafts.a\ndata: {"text":"dòng\\nkhác"}\n\n' +
        'event: mutation\nid: tx#b\ndata: null\n\n',
    )
  })

  test('lets no id begin a line of its own', async () => {
    const stream = openEventStream()
    stream.send([{event: 'mutation', id: 'tx\ndata: forged', data: 1}])
    stream.end()
    expect(await readAll(stream)).toBe('event: mutation\nid: tx%0Adata:%20forged\ndata: 1\n\n')
  })

  test('drops everything that waits for a client too slow and tells it to reconnect', async () => {
    let isClosed = false
    const stream = openEventStream({maxBufferedBytes: 1000, onClose: () => (isClosed = true)})
    stream.send([large(600)])
    stream.send([large(600)])
    stream.send([large(1)])
    expect(isClosed).toBe(false)
    expect(await readAll(stream)).toBe('event: reconnect\ndata: {}\n\n')
    expect(isClosed).toBe(true)
  })

  test('sends a single event larger than the limit when nothing else waits', async () => {
    const stream = openEventStream({maxBufferedBytes: 1000})
    stream.send([large(5000)])
    stream.end()
    expect(await readAll(stream)).toContain('x'.repeat(5000))
  })

  test('cuts off a client that never reads its last event', async () => {
    const abandoned = Promise.withResolvers<void>()
    const stream = openEventStream({maxBufferedBytes: 10, patienceMs: 1, abandon: abandoned.resolve})
    stream.send([large(100)])
    stream.send([large(100)])
    await abandoned.promise
  })

  test('sends a comment while there is nothing to tell', async () => {
    const asked = Promise.withResolvers<void>()
    const stream = openEventStream({keepAliveMs: 1, onKeepAlive: asked.resolve})
    await asked.promise
    stream.end()
    expect(await readAll(stream)).toBe(':\n\n')
  })

  test('ends when the client leaves', async () => {
    const closed = Promise.withResolvers<void>()
    const stream = openEventStream({onClose: closed.resolve})
    const reader = stream.body.getReader()
    stream.send([large(10)])
    await reader.read()
    await reader.cancel()
    await closed.promise
  })
})
