import {evaluate, evaluateSync, parse} from 'groq-js'
import {expect, test} from 'vitest'
import {nativeCall} from './nativeCall.ts'

const shout = (text: unknown, mark: unknown) => `${text}${mark}`.toUpperCase()

/** If a new groq-js adds arrays in another way, this is where it shows. */
test.each([
  ['synchronous', async (tree: ReturnType<typeof parse>) => evaluateSync(tree, {root: {a: 'chào'}}).data],
  [
    'asynchronous',
    async (tree: ReturnType<typeof parse>) => (await evaluate(tree, {root: {a: 'chào'}})).get(),
  ],
])('a function of ours is called with the values of its arguments, %s', async (_mode, run) => {
  const tree = nativeCall(shout, [parse('a'), parse('"!" + "!"')])
  expect(await run(tree)).toBe('CHÀO!!')
})

test('arguments are evaluated in the scope of the call', () => {
  const test = nativeCall(value => value === 2, [parse('@.n')])
  const tree = {type: 'Filter', base: parse('[{"n": 1}, {"n": 2}]'), expr: test} as const
  expect(evaluateSync(tree).data).toEqual([{n: 2}])
})
