import {existsSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {temporaryFolder} from '../test/temporaryFolder.ts'
import {PageMap} from './pageMap.ts'
import {restoreState} from './restoreState.ts'
import {SiteFolder} from './siteFolder.ts'

function publish(site: SiteFolder, files: Record<string, string>, remove: string[] = []): void {
  const put = Object.entries(files).map(
    ([file, text]) => [file, site.stage(file, Buffer.from(text))] as const,
  )
  site.publish({put: new Map(put), remove}, new Date('2026-11-24T03:00:00Z'))
}

const read = (site: SiteFolder, file: string) => readFileSync(join(site.current, file), 'utf8')

test('the first site is seen whole or not at all', () => {
  const folder = temporaryFolder()
  const site = new SiteFolder(folder)
  site.stage('left.html', Buffer.from('left behind'))
  expect(site.isPublished).toBe(false)
  site.discardStaged()
  publish(site, {'index.html': 'một', 'tin-tuc/a/index.html': 'a'})
  expect(read(site, 'index.html')).toBe('một')
  expect(existsSync(join(site.current, 'left.html'))).toBe(false)
  expect(site.states.list()).toEqual([])
  expect(existsSync(join(folder, 'first'))).toBe(false)
})

test('a file that is not published again keeps its place on disk; an emptied folder goes', () => {
  const site = new SiteFolder(temporaryFolder())
  publish(site, {'a.html': 'a', 'tin-tuc/b/index.html': 'b'})
  const before = statSync(join(site.current, 'a.html')).ino
  publish(site, {}, ['tin-tuc/b/index.html'])
  expect(statSync(join(site.current, 'a.html')).ino).toBe(before)
  expect(existsSync(join(site.current, 'tin-tuc'))).toBe(false)
})

test('a slug that leads out of the site is refused and nothing is written', () => {
  const site = new SiteFolder(temporaryFolder())
  publish(site, {'a.html': 'a'})
  expect(() => publish(site, {'b.html': 'b', '../../out.html': 'x'})).toThrow('outside the site')
  expect(existsSync(join(site.current, 'b.html'))).toBe(false)
})

test('any of the kept states comes back: changed, added and removed files, and the way forward again', async () => {
  const folder = temporaryFolder()
  const site = new SiteFolder(folder)
  const map = new PageMap(join(folder, 'pages.sqlite'))
  publish(site, {a: 'a1', b: 'b1'})
  publish(site, {a: 'a2', c: 'c2'})
  publish(site, {a: 'a3', b: 'b3'}, ['c'])
  const [newest = '', oldest = ''] = site.states.list().map(({name}) => name)
  expect(await restoreState(map, site, newest, new Date('2026-11-24T04:00:00Z'))).toEqual({put: 3, remove: 0})
  expect([read(site, 'a'), read(site, 'b'), read(site, 'c')]).toEqual(['a2', 'b1', 'c2'])
  await restoreState(map, site, oldest, new Date('2026-11-24T05:00:00Z'))
  expect([read(site, 'a'), read(site, 'b'), existsSync(join(site.current, 'c'))]).toEqual(['a1', 'b1', false])
  expect(map.note('held')).toBe(oldest)
  const beforeGoingBack = site.states.list()[0]?.name ?? ''
  await restoreState(map, site, beforeGoingBack, new Date('2026-11-24T06:00:00Z'))
  expect([read(site, 'a'), read(site, 'c')]).toEqual(['a2', 'c2'])
  await expect(restoreState(map, site, 'none', new Date())).rejects.toThrow(`There is no state 'none'`)
  map.close()
})

test('the last twenty states are kept', () => {
  const site = new SiteFolder(temporaryFolder())
  for (let round = 0; round < 25; round++) publish(site, {a: String(round)})
  const states = site.states.list()
  expect(states).toHaveLength(20)
  expect(states[0]).toMatchObject({replaced: ['a'], added: []})
})
