import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, expect, test} from 'vitest'
import {openDatabase} from '../store/openDatabase.ts'
import {backUpData} from './backUpData.ts'

const folder = mkdtempSync(join(tmpdir(), 'cong-backup-list-'))
const data = join(folder, 'data')

afterEach(() => rmSync(folder, {recursive: true, force: true}))

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(data, path)), {recursive: true})
    if (path.endsWith('.sqlite')) openDatabase(join(data, path), []).close()
    else writeFileSync(join(data, path), 'x')
  }
}

test('takes what can not be made anew, and no salt', async () => {
  const kept = [
    'feedback/attachments/abc.pdf',
    'feedback/queue.sqlite',
    'first-start-finished',
    'lake/datasets/production/blobs/images/ab/abc-1x1.png',
    'lake/datasets/production/content.sqlite',
    'lake/system.sqlite',
    'visits/visits.sqlite',
  ]
  write(...kept)
  write(
    'lake/cache/images/production/a/b.webp',
    'lake/datasets/production/blobs/incoming/half',
    'lake/lock.sqlite',
    'not-for-backup/feedback-token',
    'not-for-backup/visit-salts.json',
    'site/assets/images/a.png',
    'site/current/index.html',
    'site/pages.sqlite',
    'site/states/1/index.html',
  )
  const target = join(folder, 'saved')
  const {files} = await backUpData(data, target, new Date('2026-11-24T08:00:00Z'))
  expect(files.map(({path}) => path).sort()).toEqual(kept)
  const saved = readdirSync(target, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile())
  expect(saved).toHaveLength(kept.length + 1)
})
