import {randomBytes} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import type {Salts} from './countVisit.ts'
import {type SaltSource, saltOutlivesDay} from './salts.ts'
import {visitDay} from './visitDay.ts'

/** A salt and the day it belongs to: when the day begins and ends, milliseconds since 1970. */
interface DaySalt {
  begins: number
  ends: number
  salt: string
}

/**
 * Salts in a file of their own, which backups leave out: with the file gone no key can be traced to an address.
 * The file is looked after each minute, so that a salt is gone after 00:30 on a quiet night too.
 */
export function openFileSalts(path: string, clock: () => number): SaltSource {
  mkdirSync(dirname(path), {recursive: true, mode: 0o700})
  let kept = readSalts(path)
  let salts: Salts = {today: '', yesterday: undefined}
  let validUntil = 0

  const renew = (now: number): void => {
    const day = visitDay(now)
    const living = kept.filter(one => now < one.ends + saltOutlivesDay && one.begins <= day.begins)
    const today = living.find(({begins}) => begins === day.begins) ?? newSalt(day)
    const yesterday = living.find(({ends}) => ends === day.begins)
    const next = yesterday ? [yesterday, today] : [today]
    if (JSON.stringify(next) !== JSON.stringify(kept)) writeSalts(path, next)
    kept = next
    salts = {today: today.salt, yesterday: yesterday?.salt}
    validUntil = yesterday ? day.begins + saltOutlivesDay : day.ends
  }

  renew(clock())
  const timer = setInterval(() => clock() >= validUntil && renew(clock()), 60_000).unref()
  return {
    salts(now) {
      if (now >= validUntil) renew(now)
      return salts
    },
    close: () => clearInterval(timer),
  }
}

function newSalt({begins, ends}: {begins: number; ends: number}): DaySalt {
  return {begins, ends, salt: randomBytes(32).toString('base64url')}
}

/** The kept salts; a file that can't be read is as good as none: a new salt only ends the visits under way. */
function readSalts(path: string): DaySalt[] {
  if (!existsSync(path)) return []
  try {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return Array.isArray(kept) ? kept.filter(isDaySalt) : []
  } catch {
    return []
  }
}

function isDaySalt(value: unknown): value is DaySalt {
  const salt = value as Partial<DaySalt> | null
  return typeof salt?.begins === 'number' && typeof salt.ends === 'number' && typeof salt.salt === 'string'
}

function writeSalts(path: string, salts: readonly DaySalt[]): void {
  const temporary = `${path}.new`
  rmSync(temporary, {force: true})
  writeFileSync(temporary, JSON.stringify(salts), {flag: 'wx', mode: 0o600, flush: true})
  renameSync(temporary, path)
}
