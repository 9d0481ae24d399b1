import {expect, test} from 'vitest'
import type {Answer} from './askLake.ts'
import {RowAnswers} from './rowAnswers.ts'

const query = '*[_id in $ids]'

/** A lake whose answers are given by hand, in the order of the questions. */
function slowLake() {
  const asked: {ids: string[]; answer: (text: string) => void; fail: (error: Error) => void}[] = []
  const ask = (_: string, params: unknown) =>
    new Promise<Answer>((resolve, reject) => {
      const {ids} = params as {ids: string[]}
      const answer = (text: string) => resolve({result: ids.map(_id => ({_id, text})), syncTags: []})
      asked.push({ids, answer, fail: reject})
    })
  return {asked, rows: new RowAnswers(ask)}
}

const turn = () => new Promise(done => setImmediate(done))
const texts = async (rows: RowAnswers, ids: string[]) =>
  (await rows.get(query, ids)).map(({row}) => (row as {text: string}).text)

test('what several want in one turn is asked together, twelve at a time, and once', async () => {
  const {asked, rows} = slowLake()
  const ids = Array.from({length: 14}, (_, number) => `a${String(number).padStart(2, '0')}`)
  const all = [texts(rows, ids.slice(0, 9)), texts(rows, ids.slice(5))]
  await turn()
  expect(asked.map(one => one.ids)).toEqual([ids.slice(0, 12), ids.slice(12)])
  for (const {answer} of asked) answer('x')
  expect((await Promise.all(all)).flat()).toHaveLength(18)
  expect(await texts(rows, ['a03'])).toEqual(['x'])
  expect(asked).toHaveLength(2)
})

test('an answer that was forgotten on its way is not held', async () => {
  const {asked, rows} = slowLake()
  const before = texts(rows, ['a'])
  await turn()
  rows.forget()
  const after = texts(rows, ['a'])
  await turn()
  asked[0]?.answer('old')
  expect(await before).toEqual(['old'])
  const later = texts(rows, ['a'])
  asked[1]?.answer('new')
  expect([await after, await later]).toEqual([['new'], ['new']])
  rows.forget(query, ['a'])
  void texts(rows, ['a'])
  await turn()
  expect(asked).toHaveLength(3)
})

test('who waits is told of a failure, and the next one asks again', async () => {
  const {asked, rows} = slowLake()
  const both = [texts(rows, ['a']), texts(rows, ['a'])]
  await turn()
  asked[0]?.fail(new Error('down'))
  for (const one of await Promise.allSettled(both)) expect(one.status).toBe('rejected')
  const again = texts(rows, ['a'])
  await turn()
  asked[1]?.answer('x')
  expect(await again).toEqual(['x'])
})

test('the whole text used longest ago is forgotten after some more of them, what lists show is not', async () => {
  const {asked, rows} = slowLake()
  const get = async (id: string, text: string) => {
    const got = texts(rows, [id])
    await turn()
    asked.at(-1)?.answer(text)
    await got
  }
  await get('card', 'short')
  for (let number = 0; number < 60; number++) await get(`text${number}`, 'long '.repeat(1000))
  await texts(rows, ['text0'])
  await get('text60', 'long '.repeat(1000))
  const questions = asked.length
  await texts(rows, ['card', 'text0', 'text2', 'text60'])
  expect(asked).toHaveLength(questions)
  void texts(rows, ['text1'])
  await turn()
  expect(asked).toHaveLength(questions + 1)
})
