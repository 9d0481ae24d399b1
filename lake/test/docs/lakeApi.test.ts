import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {matrix} from '../access/matrix.ts'
import {type ExampleLake, startExampleLake} from './exampleLake.ts'
import {differenceIn, matchesText} from './matchesAnswer.ts'
import {type ApiExample, parseApiDoc} from './parseApiDoc.ts'
import {type ExampleAnswer, sendExample} from './sendExample.ts'

const file = join(import.meta.dirname, '../../../docs/lake-api.md')
const sections = parseApiDoc(readFileSync(file, 'utf8'))
let lake: ExampleLake

beforeAll(async () => {
  lake = await startExampleLake()
})
afterAll(() => lake.close())

test('the sections are the addresses the lake has mounted, no more and no less', () => {
  const mounted = lake.app.routes
    .filter(({method, path}) => method !== 'ALL' && !path.startsWith('/:apiVersion'))
    .map(({method, path}) => `${method} ${path}`)
  const documented = sections.flatMap(({routes}) => routes)
  expect(documented.toSorted()).toEqual([...new Set(mounted)].toSorted())
})

test.each(sections.map(section => [section.routes.join(', '), section] as const))(
  '%s says who may, what fails, and shows an example',
  (_name, {text, examples}) => {
    expect(text).toMatch(/^\*\*Who:\*\* \S/m)
    expect(text).toMatch(/^\*\*Errors:\*\* \S/m)
    expect(examples.length).toBeGreaterThan(0)
    expect(examples.length).toBe(text.match(/^```http$/gm)?.length)
  },
)

test('who may is what the access tests say', () => {
  const wrong = sections.flatMap(({routes: [route = ''], text}) => {
    const said = /^\*\*Who:\*\* (everybody|anybody logged in|administrators)/m.exec(text)?.[1]
    const tested = askersOf(route)
    return said === tested || tested === undefined ? [] : [{route, said, tested}]
  })
  expect(wrong).toEqual([])
})

/** In the words of the page; undefined when the access tests see no such line between the roles. */
function askersOf(route: string): string | undefined {
  const [method, path = ''] = route.split(' ')
  const pattern = new RegExp(
    `^${method} ${path.replace(/\/:\w+\?/g, '(?:/[^/?]+)?').replace(/:\w+/g, '(?!me$)[^/?]+')}(?:\\?.*)?$`,
  )
  const {expected = []} = matrix.find(({request}) => pattern.test(request)) ?? {}
  const [none = 0, viewer = none, , editor = none, administrator = none] = expected
  if (none === 200) return 'everybody'
  if (none === 401 && viewer === 200) return 'anybody logged in'
  if (editor === 403 && ![0, 401, 403].includes(administrator)) return 'administrators'
  return undefined
}

describe('the examples are answered as the page says', () => {
  const examples = sections.flatMap(section => section.examples)
  // In the order of the page: later ones build upon earlier ones.
  test.each(examples.map(each => [`${each.method} ${each.path}`, each] as const))(
    '%s',
    async (_name, example) => {
      const answer = await sendExample(lake, example)
      expect([answer.status, answer.text]).toEqual([example.answer.status, expect.anything()])
      expect(problem(example, answer)).toBeUndefined()
    },
  )
})

function problem({answer: {kind, text, type}}: ApiExample, given: ExampleAnswer): string | undefined {
  const actual = given.text.replaceAll(lake.url, 'http://localhost:3333')
  if (type !== undefined && given.contentType !== type) return `the content type is ${given.contentType}`
  switch (kind) {
    case 'json':
      return differenceIn(JSON.parse(text), JSON.parse(actual))
    case 'ndjson':
      return differenceIn(jsonLines(text), jsonLines(actual))
    case 'sse':
      return differenceIn(events(text), events(actual).slice(0, events(text).length))
    default:
      return matchesText(text, actual) ? undefined : `the answer is ${actual}`
  }
}

function jsonLines(text: string): unknown[] {
  return text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
}

/** Comments, which keep a stream open, are no events. */
function events(text: string): Record<string, unknown>[] {
  return text
    .split('\n\n')
    .filter(event => event.trim() !== '' && !event.startsWith(':'))
    .map(event => Object.fromEntries(event.trim().split('\n').map(fieldOf)))
}

function fieldOf(line: string): [string, unknown] {
  const colon = line.indexOf(': ')
  const [name, value] = [line.slice(0, colon), line.slice(colon + 2)]
  return [name, name === 'data' ? JSON.parse(value) : value]
}
