import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {startLake, type TestLake} from '../startLake.ts'
import {archiveDifferences} from './archiveDifferences.ts'
import {assetDifferences} from './assetDifferences.ts'
import type {Shown} from './difference.ts'
import {followingDifferences} from './followingDifferences.ts'
import {projectDifferences} from './projectDifferences.ts'
import {queryDifferences} from './queryDifferences.ts'
import {writeDifferences} from './writeDifferences.ts'

const file = join(import.meta.dirname, '../../../docs/differences-from-sanity.md')
const listed = [...readFileSync(file, 'utf8').matchAll(/^- \*\*(?<id>D-\d\d) (?<title>.+?)\*\*/gm)].map(
  ({groups: {id = '', title = ''} = {}}) => ({id, title}),
)
const shown: Record<string, Shown> = {
  ...queryDifferences,
  ...writeDifferences,
  ...followingDifferences,
  ...assetDifferences,
  ...projectDifferences,
  ...archiveDifferences,
}
let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

test('every difference is listed once and has its test', () => {
  expect(listed.map(({id}) => id)).toEqual(Object.keys(shown).toSorted())
})

test.each(listed.map(({id, title}) => [id, title] as const))('%s %s', async id => {
  await shown[id]?.(lake)
})
