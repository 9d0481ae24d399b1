import {expect, test} from 'vitest'
import {documentLines} from './documentLines.ts'

const text = (documents: Iterator<object>) => new Response(documentLines(documents)).text()

test('writes one document a line', async () => {
  expect(await text([{_id: 'a', text: 'dòng\nmới'}, {_id: 'b'}].values())).toBe(
    '{"_id":"a","text":"dòng\\nmới"}\n{"_id":"b"}\n',
  )
})

test('writes nothing for nothing', async () => {
  expect(await text([].values())).toBe('')
})

test('says at the end that something failed, and not what', async () => {
  function* broken() {
    yield {_id: 'a'}
    throw new Error('disk I/O error at /secret/place')
  }
  const lines = (await text(broken())).trim().split('\n')
  expect(lines).toHaveLength(2)
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({error: {type: 'exportError'}})
  expect(lines[1]).not.toContain('secret')
})

test('reads no further than the client, and lets go when it leaves', async () => {
  let [read, isReleased] = [0, false]
  function* documents() {
    try {
      for (;;) yield {_id: String(read++), text: 'x'.repeat(10_000)}
    } finally {
      isReleased = true
    }
  }
  const reader = documentLines(documents()).getReader()
  await reader.read()
  expect(read).toBeLessThan(20)
  await reader.cancel()
  expect(isReleased).toBe(true)
})
