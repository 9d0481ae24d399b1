import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import {evaluate, evaluateSync, parse, toJS} from 'groq-js'
import type {Access} from '../src/access/access.ts'
import {defaultLimits} from '../src/config.ts'
import {createQueryRunner} from '../src/groq/createQueryRunner.ts'
import {evaluateQuery} from '../src/groq/evaluateQuery.ts'
import {matchesText} from '../src/groq/matchText.ts'
import {createDatasetRegistry} from '../src/store/createDatasetRegistry.ts'
import type {DocumentStore, SanityDocument} from '../src/store/documentStore.ts'
import {openQueryStore} from '../src/store/queryStore.ts'
import {parseTextQuery} from '../src/store/textQuery.ts'
import {startLakeProcess, token} from '../test/crash/lakeProcess.ts'
import {benchDocuments} from './benchDocuments.ts'
import {residentMb} from './residentMb.ts'

interface BenchQuery {
  name: string
  query: string
  /** The parameters of each round: another document each time where one is asked for. */
  params: (round: number) => Record<string, unknown>
  /** How many times faster than groq-js it should be at 10,000 articles. */
  goal?: number
  /** What groq-js is asked where it does not know all of the query's functions, and that means the same. */
  peerQuery?: string
  /** What stands for groq-js where it has no answer of its own. */
  peer?: (documents: readonly SanityDocument[]) => unknown
}

const searched = 'đoàn viên tình nguy'

const queries: BenchQuery[] = [
  {
    name: 'slug',
    query: '*[_type == "article" && slug.current == $slug][0]{title, publishedAt, "author": author->name}',
    params: round => ({slug: `bai-so-${(round * 37) % 1000}`}),
    goal: 250,
  },
  {
    name: 'latest 20',
    query:
      '*[_type == "article"] | order(publishedAt desc)[0...20]{_id, title, slug, publishedAt, "author": author->name}',
    params: () => ({}),
    goal: 100,
  },
  {name: 'count', query: 'count(*[_type == "article"])', params: () => ({}), goal: 80},
  {
    name: 'references',
    query: '*[references($id)] | order(publishedAt desc)[0...20]{_id, title}',
    params: round => ({id: `nguoi-${round % 20}`}),
    goal: 80,
  },
  {
    name: 'search',
    query: '*[_type == "article" && [@, _id] match text::query($text)][0...20]{_id, title}',
    params: () => ({text: searched}),
    peer: documents => {
      const text = parseTextQuery(searched)
      const found = documents.filter(one => one._type === 'article' && matchesText(one, text))
      return found.slice(0, 20).map(({_id, title}) => ({_id, title}))
    },
  },
  {
    name: 'list of the Studio',
    query:
      '*[_type in $__types && ([@, _id] match text::query($__query) || references($__rawQuery)) && (_type == $type)]' +
      '{_type, _id, "orderings": [publishedAt]} | order(orderings[0] desc)[0...$__limit]',
    params: () => ({__types: ['article'], type: 'article', __query: '*', __rawQuery: '', __limit: 100}),
    peerQuery:
      '*[_type in $__types && _type == $type]{_type, _id, "orderings": [publishedAt]}' +
      ' | order(orderings[0] desc)[0...$__limit]',
  },
]

export interface QueryTiming {
  name: string
  /** Medians in milliseconds. The lake's engine called directly, as groq-js is. */
  lake: number
  /** The same through the lake's query thread, as the server asks it. */
  inThread: number
  /** groq-js as its documentation says to use it: `evaluate`, then `get`. */
  peer: number
  /** groq-js's synchronous mode, which it marks as internal and the lake itself uses. */
  synchronous: number | undefined
  isEqual: boolean
  goal: number | undefined
}

/** Resident memory in MB of a lake in a process of its own, and after each query was asked 200 times over HTTP. */
interface MemoryUse {
  started: number
  asked: number
}

export interface QueryBench {
  articles: number
  loadMs: number
  memory: MemoryUse
  timings: QueryTiming[]
}

const reader: Access = {
  identity: {id: 'bench', name: 'Bench', email: null, kind: 'user', roles: ['viewer']},
  grants: [{filter: '_id in path("**")', permissions: ['read']}],
}

const name = 'bench'
const asked = {dataset: name, perspective: 'published', access: reader}
const now = new Date('2026-11-24T00:00:00Z')

/** Asks the same queries of a lake and of groq-js over the same documents, which groq-js has in memory. */
export async function queryBench(articles: number): Promise<QueryBench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cong-bench-'))
  try {
    return {articles, ...(await timeQueries(articles, dataDir)), memory: await measureMemory(dataDir)}
  } finally {
    rmSync(dataDir, {recursive: true, force: true})
  }
}

async function timeQueries(
  articles: number,
  dataDir: string,
): Promise<Pick<QueryBench, 'loadMs' | 'timings'>> {
  const datasets = createDatasetRegistry(join(dataDir, 'lake', 'datasets'))
  const log = (entry: Record<string, unknown>) => console.error(entry)
  const runner = createQueryRunner(
    {projectId: 'bench', limits: {...defaultLimits, queryThreads: 1}, log},
    datasets,
  )
  try {
    const documents = benchDocuments(articles)
    const started = performance.now()
    const dataset = datasets.create(name, 'public')
    load(dataset.store, documents)
    const loadMs = performance.now() - started
    const queryStore = openQueryStore(join(dataset.folder, 'content.sqlite'))
    const sorted = documents.toSorted((one, other) => (one._id < other._id ? -1 : 1))
    const timings: QueryTiming[] = []
    for (const one of queries) {
      const request = (round: number) => ({...asked, query: one.query, params: one.params(round)})
      const engine = (round: number) =>
        evaluateQuery(request(round), {store: queryStore, projectId: 'bench', now})
      const thread = (round: number) => runner.run(request(round))
      timings.push(await compare(one, engine, thread, sorted))
    }
    queryStore.close()
    return {loadMs, timings}
  } finally {
    await runner.close()
    datasets.close()
  }
}

async function measureMemory(dataDir: string): Promise<MemoryUse> {
  const lake = await startLakeProcess(dataDir)
  const started = residentMb(lake.pid)
  for (const {query, params} of queries) {
    for (let round = 0; round < 200; round++) {
      const body = JSON.stringify({query, params: params(round)})
      const headers = {authorization: `Bearer ${token}`, 'content-type': 'application/json'}
      const answer = await fetch(`${lake.url}/v1/data/query/${name}`, {method: 'POST', headers, body})
      if (!answer.ok) throw new Error(await answer.text())
      await answer.arrayBuffer()
    }
  }
  const asked = residentMb(lake.pid)
  await lake.kill('SIGTERM')
  return {started, asked}
}

function load(store: DocumentStore, documents: readonly SanityDocument[]): void {
  for (let start = 0; start < documents.length; start += 1000) {
    const changes = documents.slice(start, start + 1000).map(result => ({
      documentId: result._id,
      previous: null,
      result,
      previousRev: null,
      resultRev: result._rev,
      transition: 'appear' as const,
      mutations: [],
      effects: {apply: [], revert: []},
    }))
    const commit = {
      transactionId: `load-${start}`,
      timestamp: new Date().toISOString(),
      identity: 'bench',
      changes,
    }
    store.transaction(write => write.append(commit))
  }
}

async function compare(
  one: BenchQuery,
  engine: (round: number) => Promise<{resultJson: string}>,
  thread: (round: number) => Promise<{resultJson: string}>,
  dataset: readonly SanityDocument[],
): Promise<QueryTiming> {
  const {query, params, peer, peerQuery = query} = one
  const askPeer = async (round: number): Promise<unknown> => {
    if (peer) return peer(dataset)
    return (await evaluate(parse(peerQuery, {params: params(round)}), {dataset})).get()
  }
  const askSynchronously = async (round: number) =>
    JSON.stringify(toJS(evaluateSync(parse(peerQuery, {params: params(round)}), {dataset})))
  const answer: unknown = JSON.parse((await thread(7)).resultJson)
  const expected: unknown = JSON.parse(JSON.stringify(await askPeer(7)))
  await median(500, engine)
  await median(500, thread)
  return {
    name: one.name,
    goal: one.goal,
    isEqual: isDeepStrictEqual(answer, expected),
    lake: await median(500, engine),
    inThread: await median(500, thread),
    peer: await median(5, async round => JSON.stringify(await askPeer(round))),
    synchronous: peer ? undefined : await median(5, askSynchronously),
  }
}

async function median(rounds: number, work: (round: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    await work(round)
    times.push(performance.now() - started)
  }
  return times.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? Number.NaN
}
