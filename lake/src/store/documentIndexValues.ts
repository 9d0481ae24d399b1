import {createHash} from 'node:crypto'

/** A scalar as `index_values` keeps it: see the migration for how the kinds sort. */
export type IndexValue = number | string | Buffer

export interface IndexEntry {
  /** Attribute names joined by dots; `[]` at the end for the scalars inside an array. */
  path: string
  value: IndexValue
}

const deepest = 3
const longestText = 240
const notIndexed = new Set(['_id', '_type', '_rev'])
const kinds = {false: Buffer.of(0), true: Buffer.of(1), composite: Buffer.of(2)}

/**
 * All a document is looked up by, `_id`, `_type` and `_rev` apart: the scalars in its objects down to three levels,
 * the scalars of arrays there, and a mark for each object or array, by which `defined()` is answered.
 */
export function indexEntries(document: Record<string, unknown>): IndexEntry[] {
  const entries: IndexEntry[] = []
  collect(document, [], entries)
  return entries
}

function collect(object: object, parents: string[], entries: IndexEntry[]): void {
  for (const [name, value] of Object.entries(object)) {
    const names = [...parents, name]
    const path = indexPath(names)
    if (path === undefined || value === null || value === undefined) continue
    entries.push({path, value: indexValue(value) ?? kinds.composite})
    if (Array.isArray(value)) entries.push(...arrayEntries(`${path}[]`, value))
    else if (typeof value === 'object') collect(value, names, entries)
  }
}

function arrayEntries(path: string, array: unknown[]): IndexEntry[] {
  return [...new Set(array)].flatMap(item => {
    const value = indexValue(item)
    return value === undefined ? [] : [{path, value}]
  })
}

/** The path under which an attribute is indexed; undefined when it is not, so that it must be read from documents. */
export function indexPath(names: readonly string[]): string | undefined {
  if (names.length > deepest || names.some(name => /[.[\]]/.test(name))) return undefined
  const path = names.join('.')
  return notIndexed.has(path) ? undefined : path
}

/** A scalar in its indexed form; undefined for null, objects and arrays. */
export function indexValue(value: unknown): IndexValue | undefined {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? kinds.true : kinds.false
  if (typeof value !== 'string') return undefined
  // A long text is cut; the hash keeps equality exact.
  if (value.length <= longestText) return value
  return `${value.slice(0, longestText)}\0${createHash('sha1').update(value).digest('base64')}`
}

/**
 * Whether SQLite orders the indexed form as GROQ orders the value. It does not for a text that was cut, nor for one
 * with a code unit from U+E000 up: GROQ compares UTF-16, SQLite UTF-8. A lone surrogate counts with them.
 */
export function sortsAsIndexed(value: unknown): boolean {
  return typeof value !== 'string' || (value.length <= longestText && !/[\uE000-\uFFFF]|\p{Cs}/u.test(value))
}
