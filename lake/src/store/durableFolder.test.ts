import {mkdirSync, mkdtempSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {makeFolder} from './durableFolder.ts'

const root = mkdtempSync(join(tmpdir(), 'cong-folder-'))
afterAll(() => rmSync(root, {recursive: true, force: true}))

test.each([
  ['one that is there', ''],
  ['one below', 'a'],
  ['several below', 'b/c/d'],
  ['one that is named with a slash at its end', 'e/f/'],
  ['one that is named in a roundabout way', 'g/../h/./i'],
])('%s', (_name, path) => {
  mkdirSync(join(root, 'g'), {recursive: true})
  makeFolder(`${root}/${path}`)
  expect(statSync(join(root, path)).isDirectory()).toBe(true)
})

test('one that is named from where we are', () => {
  makeFolder(relative(process.cwd(), join(root, 'x/y')))
  expect(statSync(join(root, 'x/y')).mode & 0o777).toBe(0o700)
})
