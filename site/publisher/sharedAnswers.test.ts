import {expect, test} from 'vitest'
import {SharedAnswers} from './sharedAnswers.ts'

function lakeOf(answers: Record<string, unknown>) {
  const asked: string[] = []
  const ask = async (query: string) => {
    asked.push(query)
    const result = answers[query]
    if (result === undefined) throw new Error('no lake')
    return {result, syncTags: [`tag of ${query}`]}
  }
  return {answers, asked, ask}
}

test('an answer is asked once, and again only when one of its tags changed', async () => {
  const {ask, asked, answers} = lakeOf({menu: 1, settings: 2})
  const shared = new SharedAnswers(ask, [])
  await Promise.all([shared.get('menu', {}), shared.get('menu', {}), shared.get('settings', {})])
  shared.takeFresh()
  answers.menu = 3
  expect(await shared.refresh(new Set(['tag of settings', 'other']))).toEqual([])
  expect(asked).toEqual(['menu', 'settings', 'settings'])
  const {name} = await shared.get('menu', {})
  expect(await shared.refresh(new Set(['tag of menu']))).toEqual([name])
})

test('what the pages on disk were rendered from counts, also after a restart and after a round that failed', async () => {
  const {ask, answers} = lakeOf({menu: 1})
  const first = new SharedAnswers(ask, [])
  const {name} = await first.get('menu', {})
  const known = first.takeFresh()
  const second = new SharedAnswers(ask, known)
  expect(await second.refresh(new Set())).toEqual([])
  answers.menu = 2
  expect(await second.refresh(new Set(['tag of menu']))).toEqual([name])
  expect(await second.refresh(new Set(['tag of menu']))).toEqual([name])
  second.takeFresh()
  expect(await second.refresh(new Set(['tag of menu']))).toEqual([])
})

test('a lake that does not answer is asked again the next time', async () => {
  const {ask, answers} = lakeOf({})
  const shared = new SharedAnswers(ask, [])
  await expect(shared.get('menu', {})).rejects.toThrow('no lake')
  answers.menu = 1
  expect((await shared.get('menu', {})).result).toBe(1)
})
