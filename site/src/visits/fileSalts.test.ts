import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {openFileSalts} from './fileSalts.ts'

const midnight = Date.parse('2026-11-24T17:00:00Z')
const minute = 60_000
let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cong-salts-'))
  path = join(folder, 'not-for-backup', 'salts.json')
})
afterEach(() => rmSync(folder, {recursive: true}))

test('a salt is random, stays for its day and survives a restart', async () => {
  const source = openFileSalts(path, () => midnight - 60 * minute)
  const salts = await source.salts(midnight - 60 * minute)
  expect(salts).toEqual({today: expect.stringMatching(/^[\w-]{43}$/), yesterday: undefined})
  expect(await source.salts(midnight - 1)).toEqual(salts)
  source.close()
  const again = openFileSalts(path, () => midnight - minute)
  expect(await again.salts(midnight - minute)).toEqual(salts)
  again.close()
})

test('yesterday’s salt is kept until 00:30 in Hanoi and then is gone, from the file too', async () => {
  const source = openFileSalts(path, () => midnight - minute)
  const {today: before} = await source.salts(midnight - minute)
  const over = await source.salts(midnight)
  expect(over.yesterday).toBe(before)
  expect(over.today).not.toBe(before)
  expect(await source.salts(midnight + 30 * minute - 1)).toEqual(over)
  expect(readFileSync(path, 'utf8')).toContain(before)
  expect(await source.salts(midnight + 30 * minute)).toEqual({today: over.today, yesterday: undefined})
  expect(readFileSync(path, 'utf8')).not.toContain(before)
  source.close()
})

test('it goes on a night without visitors too', async () => {
  vi.useFakeTimers({now: midnight - minute})
  const source = openFileSalts(path, Date.now)
  const {today: before} = await source.salts(Date.now())
  vi.advanceTimersByTime(33 * minute)
  expect(readFileSync(path, 'utf8')).not.toContain(before)
  source.close()
  vi.useRealTimers()
})

test('a file left by a portal that was off for days is not used, nor one that can’t be read', async () => {
  const first = openFileSalts(path, () => midnight - minute)
  const {today: old} = await first.salts(midnight - minute)
  first.close()
  const later = openFileSalts(path, () => midnight + 25 * 60 * minute)
  expect(readFileSync(path, 'utf8')).not.toContain(old)
  later.close()
  writeFileSync(path, '{"half')
  openFileSalts(path, () => midnight).close()
  expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveLength(1)
})

test('nobody else on the machine may read it', () => {
  openFileSalts(path, () => midnight).close()
  expect(statSync(path).mode & 0o777).toBe(0o600)
})
