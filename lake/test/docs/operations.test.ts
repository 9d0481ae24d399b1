import {globSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {readConfig} from '../../src/readConfig.ts'
import {run} from '../roundtrip/runCommand.ts'
import {startLake, type TestLake} from '../startLake.ts'

const root = join(import.meta.dirname, '../../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const page = read('docs/operations.md')
let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

/** The rows of the tables below a heading, cell by cell. */
function rowsUnder(heading: string): string[][] {
  const section = page.split(`\n${heading}\n`)[1]?.split(/\n#{2,3} /)[0] ?? ''
  return [...section.matchAll(/^\| (.*) \|$/gm)]
    .map(([, row = '']) => row.split(' | ').map(cell => cell.trim()))
    .filter(([first = '']) => first.includes('`'))
}

const namesIn = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)

/** Names of variables a source reads: `env.NAME`, or `read(env, 'NAME')`. */
const variablesOf = (file: string) =>
  [...read(file).matchAll(/\benv\.([A-Z][A-Z_]+)|\(env, '([A-Z][A-Z_]+)'/g)].map(
    ([, one, other]) => one ?? other,
  )

const listed = (heading: string) => rowsUnder(heading).flatMap(([cell]) => namesIn(cell))

test('the settings of the lake are those its entry reads', () => {
  const read = new Set(['lake/src/main.ts', 'lake/src/readConfig.ts'].flatMap(variablesOf))
  // Read by destructuring; and shared with the site.
  const shared = ['DATA_DIR', 'HOST', 'STUDIO_PORT', 'STUDIO_URL']
  expect([...listed('### The lake'), ...shared].toSorted()).toEqual([...read].toSorted())
  expect(listed('### The whole portal')).toEqual(expect.arrayContaining([...shared, 'TLS_CERT', 'TLS_KEY']))
})

test('the settings of the portal are read', () => {
  const sources = globSync(['{lake,site,scripts}/{src,server}/**/*.ts'], {cwd: root}).map(read).join('')
  const unread = listed('### The whole portal').filter(name => !new RegExp(`\\b${name}\\b`).test(sources))
  expect(unread).toEqual([])
})

test('the limits have the defaults the page says', () => {
  const {limits} = readConfig({}, '/', () => undefined)
  const said = rowsUnder('### The lake').flatMap(([, fallback = '']) =>
    /^\d+$/.test(fallback) ? [Number(fallback)] : [],
  )
  expect(said).toEqual([
    limits.queryMs,
    limits.queryMemoryMb,
    limits.queryThreads,
    limits.requestBytes,
    limits.assetBytes,
    limits.transformCacheBytes,
  ])
})

test('every command the documents name is there', async () => {
  const {text} = await run(lake.config, 'help')
  const known = [...text.matchAll(/pnpm lake ((?:[a-z]+ )*[a-z]+)/g)].map(([, name = '']) => name)
  const named = globSync(['docs/**/*.md', 'README*.md'], {cwd: root}).flatMap(file =>
    [
      ...read(file).matchAll(
        /\blake ((?:token|user|role|dataset) [a-z]+|export|import|purge|audit|backup|restore)\b/g,
      ),
    ].map(([, name = '']) => name),
  )
  expect(known).toEqual(expect.arrayContaining(['backup', 'restore']))
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter(name => !known.some(command => command.startsWith(name)))).toEqual([])
  const scripts = Object.keys(JSON.parse(read('package.json')).scripts)
  const called = [...page.matchAll(/\bpnpm (?:-s )?([a-z-]+)/g)].map(([, name = '']) => name)
  expect(called.filter(name => !scripts.includes(name))).toEqual([])
})

test('the metrics and log lines to watch are there', async () => {
  const text = await (await fetch(`${lake.url}/metrics`)).text()
  const metrics = rowsUnder('## Metrics')
    .flatMap(([cell]) => namesIn(cell))
    .filter(name => /^(lake|process)_/.test(name))
  expect(metrics.length).toBeGreaterThan(3)
  expect(metrics.filter(name => !text.includes(`# TYPE ${name} `))).toEqual([])
  const sources = globSync(['lake/src/**/*.ts', 'site/publisher/*.ts'], {cwd: root}).map(read).join('')
  const events = listed('## Logs').filter(event => event !== 'event')
  expect(events.filter(event => !sources.includes(`event: '${event}'`))).toEqual([])
})

test('links of the documents lead to files and headings that are there', () => {
  const broken = globSync(['docs/**/*.md', '*.md'], {cwd: root}).flatMap(file =>
    [...read(file).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)].flatMap(
      ([link, target = '', anchor]) => {
        const path = target === '' ? file : join(dirname(file), target)
        const found = globSync(path, {cwd: root}).length > 0
        const hasAnchor = anchor === undefined || anchorsOf(read(path)).includes(anchor)
        return found && hasAnchor ? [] : [`${file}: ${link}`]
      },
    ),
  )
  expect(broken).toEqual([])
})

/** As GitHub makes them. */
function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/ /g, '-'),
  )
}
