import {createHash} from 'node:crypto'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {temporaryFolder} from '../test/temporaryFolder.ts'
import {checkAfterReboot} from './checkFiles.ts'
import {PageMap} from './pageMap.ts'

test('after a reboot, and only then, files that are not as the map says are rendered again', () => {
  const folder = temporaryFolder()
  const current = join(folder, 'current')
  mkdirSync(current)
  const map = new PageMap(join(folder, 'pages.sqlite'))
  const hash = createHash('sha256').update('đúng').digest('base64url')
  for (const file of ['dung', 'khac', 'mat']) map.putFile({file, route: 'r', address: `/${file}`, hash})
  map.putFile({file: 'khong-co', route: 'r', address: '/khong-co', hash: '-'})
  writeFileSync(join(current, 'dung'), 'đúng')
  writeFileSync(join(current, 'khac'), '')
  expect(checkAfterReboot(map, current, 'một')).toBe(2)
  expect(map.unsureFiles().map(({file}) => file)).toEqual(['khac', 'mat'])
  writeFileSync(join(current, 'dung'), 'sai')
  expect(checkAfterReboot(map, current, 'một')).toBe(0)
  expect(checkAfterReboot(map, current, 'hai')).toBe(1)
})
