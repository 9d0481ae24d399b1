import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, expect, test} from 'vitest'
import {defaultLimits} from '../../src/config.ts'
import {createQueryRunner} from '../../src/groq/createQueryRunner.ts'
import type {QueryRunner} from '../../src/groq/queryRunner.ts'
import {createDatasetRegistry} from '../../src/store/createDatasetRegistry.ts'

const opened: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close()
})

function openRunner(limits: Partial<typeof defaultLimits>) {
  const root = mkdtempSync(join(tmpdir(), 'cong-limits-'))
  const datasets = createDatasetRegistry(root)
  datasets.create('production', 'public')
  const logged: Record<string, unknown>[] = []
  const log = (entry: Record<string, unknown>) => logged.push(entry)
  const runner = createQueryRunner({projectId: 'cong', limits: {...defaultLimits, ...limits}, log}, datasets)
  opened.push(
    () => rmSync(root, {recursive: true}),
    () => datasets.close(),
    () => runner.close(),
  )
  return {runner, datasets, logged}
}

async function ask(
  runner: QueryRunner,
  query: string,
  params: Record<string, unknown> = {},
): Promise<unknown> {
  const identity = {id: 'me', name: 'Me', email: null, kind: 'user', roles: []} as const
  const access = {identity: {...identity, roles: []}, grants: []}
  const {resultJson} = await runner.run({dataset: 'production', query, params, perspective: 'raw', access})
  return JSON.parse(resultJson)
}

const list = Array.from({length: 4000}, (_, index) => ({n: index}))
const endless = '$list[count($list[count($list[n != ^.n]) > ^.n]) > 0]'

test('a query that takes too long is ended and told so; the next is answered', async () => {
  const {runner} = openRunner({queryThreads: 1, queryMs: 300})
  const slow = ask(runner, endless, {list})
  const next = ask(runner, '1 + 1')
  await expect(slow).rejects.toMatchObject({
    status: 400,
    body: {error: {type: 'queryLimitError', description: expect.stringContaining('300 ms'), query: endless}},
  })
  expect(await next).toBe(2)
})

test('a query that needs too much memory is ended and told so; the next is answered', async () => {
  const {runner, logged} = openRunner({queryThreads: 1, queryMs: 60_000, queryMemoryMb: 32})
  const greedy = '$list[]{"a": $list[]{"b": ^.n, "c": n}}'
  await expect(ask(runner, greedy, {list})).rejects.toMatchObject({
    status: 400,
    body: {error: {type: 'queryLimitError', description: expect.stringContaining('32 MB')}},
  })
  expect(logged).toEqual([expect.objectContaining({event: 'query thread failed', query: greedy})])
  expect(await ask(runner, '1 + 1')).toBe(2)
})

test('more queries than can wait are refused with a status that clients try again on', async () => {
  const {runner} = openRunner({queryThreads: 1, queryMs: 1000})
  const slow = expect(ask(runner, endless, {list})).rejects.toMatchObject({status: 400})
  const waiting = await Promise.allSettled(Array.from({length: 250}, () => ask(runner, '1')))
  await slow
  const refused = waiting.filter(one => one.status === 'rejected')
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.length).toBeLessThan(60)
  expect(refused[0]?.reason).toMatchObject({status: 503, headers: {'retry-after': '1'}})
})

test('a dataset deleted and made anew is another one', async () => {
  const {runner, datasets} = openRunner({queryThreads: 1})
  expect(await ask(runner, 'count(*)')).toBe(0)
  datasets.delete('production')
  await expect(ask(runner, 'count(*)')).rejects.toMatchObject({status: 404})
  datasets.create('production', 'public')
  expect(await ask(runner, 'count(*)')).toBe(0)
})

test('a runner that is closed answers no more', async () => {
  const {runner} = openRunner({queryThreads: 1})
  const asked = ask(runner, endless, {list})
  await Promise.all([runner.close(), expect(asked).rejects.toMatchObject({status: 503})])
  await expect(ask(runner, '1')).rejects.toMatchObject({status: 503})
})
