import {readFileSync} from 'node:fs'
import {gunzipSync} from 'node:zlib'

/** A set of documents that tests of sanity-io/groq-test-suite ask about. */
export interface SuiteDataset {
  _type: 'dataset'
  _id: string
  documents: {_id: string; _type: string; [attribute: string]: unknown}[]
}

export interface SuiteTest {
  _type: 'test'
  _id: string
  query: string
  params?: Record<string, unknown>
  /** False when the query must be refused. */
  valid: boolean
  result?: unknown
  dataset: {_ref: string}
}

/** The GROQ suite (MIT, see LICENSE beside this file), as it was published: nothing is changed or left out. */
export function readSuite(): {datasets: SuiteDataset[]; tests: SuiteTest[]} {
  const lines = gunzipSync(readFileSync(new URL('./suite.ndjson.gz', import.meta.url)))
    .toString()
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as SuiteDataset | SuiteTest)
  return {
    datasets: lines.filter(line => line._type === 'dataset'),
    tests: lines.filter(line => line._type === 'test'),
  }
}

const serverMade = new Set(['_rev', '_createdAt', '_updatedAt'])

/** An answer as the suite writes it down: without what a server adds, and with ranks in place of scores. */
export function asSuiteResult(answer: unknown, expected: unknown): unknown {
  const plain = withoutServerMade(answer)
  return isRanking(expected) ? ranked(plain) : plain
}

function withoutServerMade(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutServerMade)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([name]) => !serverMade.has(name))
  return Object.fromEntries(entries.map(([name, child]) => [name, withoutServerMade(child)]))
}

function isRanking(expected: unknown): boolean {
  return (
    Array.isArray(expected) &&
    expected.length > 0 &&
    expected.every(item => item !== null && '_pos' in Object(item))
  )
}

/** Scores are each implementation's own; the suite holds only their order: `_pos` 1 for the highest. */
function ranked(answer: unknown): unknown {
  if (!Array.isArray(answer)) return answer
  const items = answer as {_score: number}[]
  const scores = [...new Set(items.map(item => item._score))].sort((one, other) => other - one)
  return items.map(({_score, ...item}) => ({...item, _pos: scores.indexOf(_score) + 1}))
}
