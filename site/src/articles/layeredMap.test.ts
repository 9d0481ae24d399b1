import {expect, test} from 'vitest'
import {LayeredMap} from './layeredMap.ts'

test('each version says what a plain map would, and which keys another one says otherwise', () => {
  const versions = [{layered: new LayeredMap(new Map([['k0', 0]])), plain: new Map([['k0', 0]])}]
  for (let round = 1; round < 900; round++) {
    const {layered, plain} = versions[round - 1] ?? expect.unreachable()
    const key = `k${(round * 7) % 400}`
    const value = round % 5 === 0 ? undefined : round
    const next = new Map(plain)
    if (value === undefined) next.delete(key)
    else next.set(key, value)
    versions.push({layered: layered.with(new Map([[key, value]])), plain: next})
  }
  const keys = Array.from({length: 401}, (_, number) => `k${number}`)
  for (const {layered, plain} of versions)
    for (const key of keys) expect(layered.get(key)).toBe(plain.get(key))
  for (const [one, other] of [
    [0, 1],
    [100, 130],
    [150, 650],
    [899, 3],
  ] as const) {
    const [before, after] = [versions[one] ?? expect.unreachable(), versions[other] ?? expect.unreachable()]
    const differing = keys.filter(key => before.plain.get(key) !== after.plain.get(key))
    expect(differing.length).toBeGreaterThan(0)
    expect(after.layered.keysThatDiffer(before.layered).sort()).toEqual(differing.sort())
  }
})

test('a change to nothing is the same map', () => {
  const map = new LayeredMap(new Map([['a', 1]]))
  expect(map.with(new Map())).toBe(map)
})
