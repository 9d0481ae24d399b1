import {globSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'

const root = dirname(import.meta.dirname)

/** Who may import whom: docs/architecture.md. `e2e` meets the rest over HTTP only. */
const mayImport: Record<string, string[]> = {
  vietnamese: [],
  schemas: ['vietnamese'],
  studio: ['schemas', 'vietnamese'],
  lake: ['vietnamese'],
  site: ['schemas', 'vietnamese'],
  scripts: ['schemas', 'vietnamese'],
  e2e: [],
}

interface Import {
  file: string
  from: string
}

function importsOf(folder: string): Import[] {
  return globSync(`${folder}/**/*.{ts,tsx,astro,js,mjs}`, {
    cwd: root,
    exclude: path => /node_modules|dist|generated/.test(path),
  }).flatMap(file => {
    const text = readFileSync(join(root, file), 'utf8')
    const specifiers = text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+)['"]([^'"\n]+)['"]/g)
    return [...specifiers].map(([, from = '']) => ({file, from}))
  })
}

/** The package an import leads to, 'outside' for npm packages and Node. */
function target({file, from}: Import): string {
  if (from.startsWith('@cong/')) return from.split('/')[1] ?? ''
  if (!from.startsWith('.')) return 'outside'
  return relative(root, resolve(root, dirname(file), from)).split('/')[0] ?? ''
}

describe('packages import only whom they may know', () => {
  for (const [name, allowed] of Object.entries(mayImport)) {
    test(name, () => {
      const imports = importsOf(name)
      const strays = imports.filter(each => ![...allowed, name, 'outside'].includes(target(each)))
      expect(strays).toEqual([])
      expect(imports.length).toBeGreaterThan(0)
    })
  }
})

test('no files import each other in a circle', () => {
  const imports = Object.keys(mayImport).flatMap(importsOf)
  const neighbours = Map.groupBy(imports, ({file}) => file)
  const next = (file: string) =>
    (neighbours.get(file) ?? [])
      .filter(({from}) => from.startsWith('.'))
      .map(({from}) => relative(root, resolve(root, dirname(file), from)))
  expect(circle([...neighbours.keys()], next)).toEqual([])
})

/** The files of the first circle that a walk along the imports meets; none when there is none. */
function circle(files: readonly string[], next: (file: string) => string[]): string[] {
  const done = new Set<string>()
  const walk = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (done.has(file)) return []
    const found = next(file)
      .values()
      .map(each => walk(each, [...way, file]))
      .find(each => each.length > 0)
    done.add(file)
    return found ?? []
  }
  return (
    files
      .values()
      .map(file => walk(file, []))
      .find(found => found.length > 0) ?? []
  )
}

describe('inside the lake', () => {
  const imports = importsOf('lake/src').filter(({file}) => !file.endsWith('.test.ts'))
  const within = (folder: string) => imports.filter(({file}) => file.startsWith(`lake/src/${folder}/`))

  test('only the store speaks SQL', () => {
    const strays = imports.filter(
      ({file, from}) => from === 'better-sqlite3' && !file.startsWith('lake/src/store/'),
    )
    expect(strays).toEqual([])
  })

  test('below the routes nothing knows the HTTP framework', () => {
    for (const folder of ['store', 'mutations', 'groq', 'assets', 'history', 'access']) {
      expect(within(folder).filter(({from}) => /^(@hono\/|hono)/.test(from))).toEqual([])
    }
  })

  test('nothing below the routes imports a route', () => {
    for (const folder of ['store', 'mutations', 'groq', 'assets', 'history', 'listen', 'access', 'http']) {
      expect(within(folder).filter(({from}) => from.includes('/routes/'))).toEqual([])
    }
  })

  test('the store imports no layer above it', () => {
    expect(
      within('store').filter(({from}) => /\/(groq|mutations|listen|assets|http\/(?!apiError))/.test(from)),
    ).toEqual([])
  })

  test('only the entries read the environment', () => {
    const readers = globSync('lake/src/**/*.ts', {cwd: root})
      .filter(
        file => !file.endsWith('.test.ts') && /process\.env/.test(readFileSync(join(root, file), 'utf8')),
      )
      .sort()
    expect(readers).toEqual(['lake/src/main.ts'])
  })
})
