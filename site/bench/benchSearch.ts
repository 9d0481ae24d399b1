import {parseArgs} from 'node:util'
import {gzipSync} from 'node:zlib'
import {cutSegments} from '../src/search/cutSegments.ts'
import {parseQuery} from '../src/search/parseQuery.ts'
import {SearchIndex} from '../src/search/searchIndex.ts'
import {seededRandom} from '../test/contentSteps.ts'
import {generateDocuments} from '../test/generateDocuments.ts'
import {type DatedDocument, searchFolderOf} from '../test/searchFolder.ts'

/** `pnpm bench search [--count 1000,10000]`: what a reader's first search loads, and what a new article rewrites. */
const {values} = parseArgs({options: {count: {type: 'string', default: '1000,10000'}}})
const words = 1000
const rounds = 40

for (const count of values.count.split(',').map(Number)) await bench(count)

async function bench(count: number): Promise<void> {
  // Twice the open part more, so that it is emptied once or twice while they come.
  const documents = generateDocuments(count + 32, words)
  const started = performance.now()
  const files = await searchFolderOf(documents.slice(0, count))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const sizes = new Map([...files].map(([name, text]) => [name, gzipSync(text).length]))
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  console.log(
    `\n${count} articles of ${words} words: ${files.size} files, ${kb(total)} kB gzipped, written in ${seconds} s`,
  )
  console.log('first search     kB gzipped: median · p95 · most   files   ms without the network')
  for (const length of [1, 2, 3, 4]) await measure(`${length} words`, length, '', files, sizes, documents)
  await measure('phrase of 3', 3, '"', files, sizes, documents)
  await touched(documents, count)
}

async function measure(
  name: string,
  length: number,
  quote: string,
  files: ReadonlyMap<string, string>,
  sizes: ReadonlyMap<string, number>,
  documents: readonly DatedDocument[],
): Promise<void> {
  const random = seededRandom(length + 11)
  const [bytes, loads, times]: number[][] = [[], [], []]
  for (let round = 0; round < rounds; round++) {
    const text = documents[Math.floor(random() * documents.length)]?.document.x?.split(' ') ?? []
    const from = Math.floor(random() * (text.length - length))
    const loaded = new Set<string>()
    const index = new SearchIndex(async file => {
      loaded.add(file)
      return JSON.parse(files.get(file) ?? 'null') as unknown
    })
    const started = performance.now()
    const query = `${quote}${text.slice(from, from + length).join(' ')}${quote}`
    const {hits} = await index.find(parseQuery(query), {kind: '', from: '', to: ''})
    await Promise.all(hits.slice(0, 10).map(hit => hit.document()))
    times?.push(performance.now() - started)
    bytes?.push([...loaded].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0))
    loads?.push(loaded.size)
  }
  const column = [0.5, 0.95, 1].map(part => kb(at(bytes, part))).join(' · ')
  console.log(
    name.padEnd(16),
    column.padStart(34),
    String(at(loads, 0.5)).padStart(7),
    at(times, 0.5).toFixed(0).padStart(7),
  )
}

/** Files that differ after each of the next articles. Segments with the same articles are the same and are not written again. */
async function touched(documents: readonly DatedDocument[], count: number): Promise<void> {
  let before = await newestFiles(documents.slice(0, count))
  const counts: number[] = []
  for (let next = count + 1; next <= documents.length; next++) {
    const after = await newestFiles(documents.slice(0, next))
    const names = [...new Set([...before.keys(), ...after.keys()])]
    counts.push(names.filter(name => before.get(name) !== after.get(name)).length)
    before = after
  }
  console.log(`files that each of the next ${counts.length} articles writes: ${counts.join(' ')}`)
}

/** The files that depend on the newest articles: from the last border on, which none of them moves. */
async function newestFiles(documents: readonly DatedDocument[]): Promise<Map<string, string>> {
  const {closed, open} = cutSegments(documents)
  const last = closed.at(-1)?.items ?? []
  return searchFolderOf([...last, ...open])
}

function at(numbers: readonly number[] = [], part: number): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(0)
}
