import {existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {Releases} from './releases.ts'

function render(releases: Releases, at: string, files: Record<string, string>) {
  const release = releases.begin(new Date(at))
  mkdirSync(release.folder, {recursive: true})
  for (const [name, text] of Object.entries(files)) writeFileSync(join(release.folder, name), text)
  return release
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'cong-releases-'))
const shown = (folder: string, name: string) => readFileSync(join(folder, 'current', name), 'utf8')

test('readers see a release whole, and only once it is published', () => {
  const folder = newFolder()
  const releases = new Releases(folder)
  expect(releases.current()).toBeUndefined()
  const release = render(releases, '2026-11-24T01:00:00Z', {'index.html': 'một'})
  expect(existsSync(join(folder, 'current'))).toBe(false)
  releases.publish(release)
  expect(shown(folder, 'index.html')).toBe('một')
})

test('a file that did not change keeps its date and its place on disk; a removed one is gone', () => {
  const folder = newFolder()
  const releases = new Releases(folder)
  releases.publish(render(releases, '2026-11-24T01:00:00Z', {a: 'same', b: 'old', c: 'gone'}))
  const before = statSync(join(folder, 'current/a'))
  releases.publish(render(releases, '2026-11-24T02:00:00Z', {a: 'same', b: 'new'}))
  const after = statSync(join(folder, 'current/a'))
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs])
  expect(shown(folder, 'b')).toBe('new')
  expect(existsSync(join(folder, 'current/c'))).toBe(false)
})

test('an earlier release can be shown again, an unknown one is refused by name', () => {
  const folder = newFolder()
  const releases = new Releases(folder)
  releases.publish(render(releases, '2026-11-24T01:00:00Z', {a: 'one'}))
  const [first = ''] = releases.list()
  releases.publish(render(releases, '2026-11-24T02:00:00Z', {a: 'two'}))
  releases.show(first)
  expect(shown(folder, 'a')).toBe('one')
  expect(() => releases.show('none')).toThrow(`Kept are: ${releases.list().join(', ')}`)
})

test('the last twenty are kept, and a render that was cut off is swept away', () => {
  const folder = newFolder()
  const releases = new Releases(folder)
  for (let minute = 0; minute < 25; minute++) {
    const at = new Date(Date.UTC(2026, 10, 24, 1, minute)).toISOString()
    releases.publish(render(releases, at, {a: String(minute)}))
  }
  expect(releases.list()).toHaveLength(20)
  const cutOff = render(releases, '2026-11-24T03:00:00Z', {a: 'half'})
  expect(new Releases(folder).list()).toHaveLength(20)
  expect(existsSync(cutOff.folder)).toBe(false)
  expect(shown(folder, 'a')).toBe('24')
})
