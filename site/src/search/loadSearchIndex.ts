import {articleSearchQuery, searchIndexQuery, searchNamesQuery} from '@cong/schemas/queries'
import type {SearchIndexQueryResult} from '@cong/schemas/types'
import {toIsoHanoi} from '@cong/vietnamese/text'
import type {ArticleHead} from '../articles/articleHead.ts'
import type {PageLake} from '../lake/lakeReader.ts'
import {type CutList, cutSegments} from './cutSegments.ts'
import {type Found, readDocument} from './readDocument.ts'
import {encodeDays, fileName, type ManifestSegment, manifestName, type SearchDocument} from './searchFiles.ts'
import {type SearchKind, searchKinds} from './searchKinds.ts'
import {type Slices, segmentFiles, writeSegment} from './writeSegment.ts'

/** Articles, and all else: the lake's sync tags and our index of articles know these two apart. */
type Family = 'tin' | 'khac'
/** What the manifest says of a document, and what cuts it. */
type Head = {id: string; publishedAt: string | null; kind: SearchKind}
/** Documents of a segment with their texts; null for one that is not to be found, which keeps its place. */
type Documents = (SearchDocument | null)[]

/** Names of all files of the search index, without '.json'. */
export async function listSearchFiles(lake: PageLake): Promise<string[]> {
  const all = await loadHeads(lake)
  return [
    manifestName,
    ...all.flatMap(([family, {closed}]) => [
      fileName.open(family),
      ...closed.flatMap(({key, items}) => segmentFiles(`${family}-${key}`, items.length)),
    ]),
  ]
}

/** One file of the index as JSON; undefined when there is none of that name. */
export async function loadSearchFile(lake: PageLake, name: string): Promise<string | undefined> {
  if (name === manifestName) return JSON.stringify(await loadManifest(lake))
  const [, family, key] = /^(tin|khac)-([^-]+)/.exec(name) ?? []
  if (family === undefined || key === undefined) return undefined
  const load = family === 'tin' ? loadArticles : loadOthers
  if (name === fileName.open(family)) {
    const open = await load(lake, undefined)
    return open && JSON.stringify(await allOf(open))
  }
  const segment = await load(lake, key)
  return segment && (await closedFiles(`${family}-${key}`, segment)).get(name)
}

async function loadManifest(lake: PageLake): Promise<ManifestSegment[]> {
  const all = await loadHeads(lake)
  return all.flatMap(([family, {closed, open}]) => [
    ...closed.map(({key, items}) => manifestSegment(`${family}-${key}`, items)),
    manifestSegment(fileName.open(family), open),
  ])
}

function manifestSegment(key: string, heads: readonly Head[]): ManifestSegment {
  const days = heads.map(({publishedAt}) =>
    publishedAt === null ? '' : toIsoHanoi(publishedAt).slice(0, 10),
  )
  return {key, kinds: heads.map(({kind}) => searchKinds[kind].letter).join(''), days: encodeDays(days)}
}

async function loadHeads(lake: PageLake): Promise<[Family, CutList<Head>][]> {
  const [articles, others] = await Promise.all([lake.articles(), lake.askOnce(searchIndexQuery)])
  const {closed, open} = articles.segments()
  const headOf = (head: ArticleHead): Head => ({...head, kind: 'article'})
  const heads = {
    closed: closed.map(({key, items}) => ({key, items: items.map(headOf)})),
    open: open.map(headOf),
  }
  return [
    ['tin', heads],
    ['khac', cutOthers(others)],
  ]
}

/** The documents of a segment; `source` stays the same object as long as they do. */
type Loaded = {source: object; names: object; documents(): Slices<Documents>}

/**
 * Articles of a segment. It stands on the view of the segment, which changes with each of its articles, and on the
 * names that articles bring in; the thousand tags of their texts are not noted for each of its files.
 */
async function loadArticles(lake: PageLake, key: string | undefined): Promise<Loaded | undefined> {
  const [articles, names] = await Promise.all([lake.articles(), lake.askOnce(searchNamesQuery)])
  const heads = articles.segment(key)
  return heads && {source: heads, names, documents: () => askArticles(lake, heads)}
}

/** Articles asked for at a time: their whole texts are in the answer. */
const atOnce = 64

async function* askArticles(lake: PageLake, heads: readonly ArticleHead[]): AsyncGenerator<Documents> {
  for (let from = 0; from < heads.length; from += atOnce) {
    const ids = heads.slice(from, from + atOnce).map(({id}) => id)
    const rows = await lake.askUnnoted(articleSearchQuery, {ids: ids.toSorted()})
    yield inOrder(ids, rows)
  }
}

async function allOf({documents}: Loaded): Promise<Documents> {
  const all: Documents = []
  for await (const some of documents()) all.push(...some)
  return all
}

async function loadOthers(lake: PageLake, key: string | undefined): Promise<Loaded | undefined> {
  const rows = await lake.askOnce(searchIndexQuery)
  const {closed, open} = cutOthers(rows)
  const heads = key === undefined ? open : closed.find(segment => segment.key === key)?.items
  const ids = heads?.map(({id}) => id)
  return heads && ids && {source: heads, names: rows, documents: () => [inOrder(ids, rows)]}
}

function inOrder(ids: readonly string[], rows: readonly Found[]): Documents {
  const byId = new Map(rows.map(row => [row._id, row]))
  return ids.map(id => {
    const row = byId.get(id)
    return row ? readDocument(row) : null
  })
}

const cuts = new WeakMap<object, CutList<Head>>()

/** All but articles by their dates; those without one, such as pages, first. */
function cutOthers(rows: SearchIndexQueryResult): CutList<Head> {
  const known = cuts.get(rows)
  if (known) return known
  const heads = rows.map(({_id, publishedAt, _type}) => ({id: _id, publishedAt, kind: _type}))
  const when = ({publishedAt}: Head) => publishedAt ?? ''
  heads.sort((one, other) => {
    if (when(one) !== when(other)) return when(one) < when(other) ? -1 : 1
    return one.id < other.id ? -1 : 1
  })
  const cut = cutSegments<Head>(heads)
  cuts.set(rows, cut)
  return cut
}

type Written = {source: object; names: object; files: Promise<Map<string, string>>}
/** A segment's files are rendered one after another; the texts of the whole site are not to stay in memory. */
const mostWritten = 2
let written: Written[] = []

function closedFiles(key: string, {source, names, documents}: Loaded): Promise<Map<string, string>> {
  const known = written.find(one => one.source === source && one.names === names)
  if (known) return known.files
  const files = writeSegment(key, documents())
  const fresh = {source, names, files}
  written = [fresh, ...written].slice(0, mostWritten)
  // Not kept: the next one who asks tries again.
  files.catch(() => {
    written = written.filter(one => one !== fresh)
  })
  return files
}
