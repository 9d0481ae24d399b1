import {gzipSync} from 'node:zlib'
import {fold} from '@cong/vietnamese/fold'
import {describe, expect, it} from 'vitest'
import {seededRandom} from '../../test/contentSteps.ts'
import {generateDocuments} from '../../test/generateDocuments.ts'
import {type DatedDocument, searchFolderOf} from '../../test/searchFolder.ts'
import {needsText, parseQuery, type Term} from './parseQuery.ts'
import type {SearchDocument} from './searchFiles.ts'
import {type SearchFilter, SearchIndex} from './searchIndex.ts'
import {textsOf} from './searchSegment.ts'
import {tokensOf} from './tokens.ts'

const any = {kind: '', from: '', to: ''}

function indexOf(documents: readonly DatedDocument[], mean?: number) {
  const folder = searchFolderOf(documents, mean)
  const loaded: string[] = []
  const index = new SearchIndex(async name => {
    loaded.push(name)
    const file = (await folder).get(name)
    if (file === undefined) throw new Error(`there is no ${name}`)
    return JSON.parse(file) as unknown
  })
  const addresses = async (query: string, filter = any) => {
    const {hits} = await index.find(parseQuery(query), filter)
    return Promise.all(hits.map(async hit => (await hit.document()).a))
  }
  return {index, addresses, loaded}
}

const dated = (
  id: string,
  t: string,
  more: {x?: string; day?: string; kind?: string} = {},
): DatedDocument => ({
  id,
  day: more.day ?? '2026-11-24',
  kind: more.kind ?? 't',
  document: {a: `/${id}/`, t, s: '', m: [], x: more.x ?? ''},
})

describe('SearchIndex', () => {
  /** Enough before the documents in question that they lie in a closed segment, or none: then in the open part. */
  const filling = (count: number) =>
    Array.from({length: count}, (_, number) => dated(`f${number}`, 'Khác hẳn'))
  const cases: [name: string, filling: DatedDocument[]][] = [
    ['the open part', []],
    ['a closed segment', filling(13)],
  ]

  it.each(cases)(
    'puts the spelling that was typed first, then titles, then words in a row (in %s)',
    async (_, before) => {
      const {addresses} = indexOf([
        ...before,
        dated('rieng', 'Tin', {x: 'viên chức của đoàn'}),
        dated('trong-bai', 'Tin', {x: 'các đoàn viên'}),
        dated('khac-dau', 'Đoán viên'),
      ])
      expect(await addresses('đoàn viên')).toEqual(['/trong-bai/', '/rieng/', '/khac-dau/'])
      expect(await addresses('doan vien')).toEqual(['/khac-dau/', '/trong-bai/', '/rieng/'])
      expect(await addresses('"đoàn viên"')).toEqual(['/trong-bai/', '/khac-dau/'])
      expect(await addresses('đoàn thể')).toEqual([])
    },
  )

  it('keeps to the kind and the days asked for, and counts what they leave out', async () => {
    const {index, addresses} = indexOf([
      dated('trang', 'Lao động', {day: '', kind: 'g'}),
      dated('cu', 'Lao động', {day: '2025-12-31'}),
      dated('moi', 'Lao động', {day: '2026-01-01', kind: 'd'}),
    ])
    expect(await addresses('lao dong')).toEqual(['/moi/', '/cu/', '/trang/'])
    expect(await addresses('lao dong', {kind: 'd', from: '', to: ''})).toEqual(['/moi/'])
    expect(await addresses('lao dong', {kind: '', from: '2026-01-01', to: ''})).toEqual(['/moi/'])
    expect(await addresses('lao dong', {kind: '', from: '', to: '2025-12-31'})).toEqual(['/cu/'])
    const {hits, unfiltered, counts} = await index.find(parseQuery('lao khong'), {...any, kind: 't'})
    expect({hits, unfiltered, counts}).toEqual({hits: [], unfiltered: 0, counts: [3, 0]})
  })

  it('asks again for a file that could not be got', async () => {
    let isDown = true
    const index = new SearchIndex(async () => {
      if (isDown) throw new Error('down')
      return []
    })
    await expect(index.find(parseQuery('a'), any)).rejects.toThrow('down')
    isDown = false
    expect((await index.find(parseQuery('a'), any)).hits).toEqual([])
  })

  it('is not led astray by words that objects know', async () => {
    const {addresses} = indexOf([...filling(31), dated('lop', 'constructor toString')])
    expect(await addresses('constructor')).toEqual(['/lop/'])
    expect(await addresses('valueOf hasOwnProperty')).toEqual([])
  })
})

describe('recall', () => {
  const isLong = process.env.LONG === '1'
  const documents = generateDocuments(isLong ? 1000 : 200, isLong ? 1000 : 200)
  const texts = documents.map(({document}) => textsOf(document).map(fold))

  it('finds for 1,000 questions exactly what reading every text finds, the spelling that was typed first', async () => {
    const {index} = indexOf(documents, 64)
    const random = seededRandom(7)
    const byAddress = new Map(documents.map((one, at) => [one.document.a, {...one, texts: texts[at] ?? []}]))
    const spelt = new Map(documents.map(({document}) => [document.a, spellingsOf(document)]))
    const isIn = (term: Term, address: string) =>
      byAddress.get(address)?.texts.some(text => text.search(term.pattern) >= 0)
    const exactTerms = (terms: readonly Term[], address: string) =>
      terms.filter(({tokens}) => tokens.every(({exact}) => spelt.get(address)?.has(exact))).length
    let found = 0
    for (let count = 0; count < 1000; count++) {
      const query = drawQuery(documents, random)
      const filter = drawFilter(documents, random)
      const terms = parseQuery(query)
      const truth = [...byAddress.values()]
        .filter(({document}) => terms.every(term => isIn(term, document.a)))
        .filter(({kind, day}) => (filter.kind || kind) === kind && filter.from <= day)
        .filter(({day}) => filter.to === '' || day <= filter.to)
        .map(({document}) => document.a)
      const {hits} = await index.find(terms, filter)
      const listed = await Promise.all(hits.map(async hit => (await hit.document()).a))
      // Of a longer phrase the text has the last word: the page reads it.
      const right = listed.filter(address => terms.every(term => !needsText(term) || isIn(term, address)))
      const exact = right.map(address => exactTerms(terms, address))
      // Whoever types no marks at all asks for no spelling.
      if (query.normalize('NFC').toLowerCase() !== fold(query))
        expect({query, exact}).toEqual({query, exact: exact.toSorted((one, other) => other - one)})
      expect({query, filter, right: right.sort()}).toEqual({query, filter, right: truth.sort()})
      found += truth.length
    }
    expect(found).toBeGreaterThan(1000)
  }, 600_000)
})

describe('the files', () => {
  it('are the same for the same documents, and a new one touches at most two segments', async () => {
    const documents = generateDocuments(160, 20)
    const folderOf = (count: number) => searchFolderOf(documents.slice(0, count), 64)
    expect(await folderOf(160)).toEqual(await folderOf(160))
    const touched: number[] = []
    let before = await folderOf(120)
    for (let count = 121; count <= 160; count++) {
      const after = await folderOf(count)
      const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
        name => before.get(name) !== after.get(name),
      )
      before = after
      expect(changed).toContain('muc-luc')
      touched.push(new Set(changed.filter(name => name !== 'muc-luc').map(segmentOf)).size)
    }
    expect(Math.max(...touched)).toBe(2)
    expect(touched.filter(count => count === 1).length).toBeGreaterThan(30)
  })

  it.runIf(process.env.LONG === '1')(
    'that a first question of four words loads weigh 100 kB at most among 1,000 documents',
    async () => {
      const documents = generateDocuments(1000, 1000)
      const files = await searchFolderOf(documents)
      const weights = new Map([...files].map(([name, text]) => [name, gzipSync(text).length]))
      const random = seededRandom(3)
      for (let count = 0; count < 100; count++) {
        const loaded = new Set<string>()
        const index = new SearchIndex(async name => {
          loaded.add(name)
          return JSON.parse(files.get(name) ?? '') as unknown
        })
        const {hits} = await index.find(parseQuery(drawQuery(documents, random)), any)
        await Promise.all(hits.slice(0, 10).map(hit => hit.document()))
        const weight = [...loaded].reduce((sum, name) => sum + (weights.get(name) ?? 0), 0)
        expect(weight).toBeLessThan(100_000)
      }
    },
    120_000,
  )
})

/** 'tin-dau-tu-3' and 'tin-dau-cap-1' are files of 'tin-dau'. */
function segmentOf(file: string): string {
  return file.replace(/-(tu|cap|bai)-\d+$/, '')
}

/** Every word of a document as it is spelt there. */
function spellingsOf(document: SearchDocument): Set<string> {
  return new Set(textsOf(document).flatMap(text => tokensOf(text).map(({exact}) => exact)))
}

/** One question in three asks for a kind, one in three for days. */
function drawFilter(documents: readonly DatedDocument[], random: () => number): SearchFilter {
  const day = () => documents[Math.floor(random() * documents.length)]?.day ?? ''
  const [from = '', to = ''] = random() < 0.33 ? [day(), day()].sort() : []
  return {kind: random() < 0.33 ? 'd' : '', from, to: random() < 0.5 ? to : ''}
}

/** One to four words of some text: in a row or from anywhere, with their marks or without, in quotes or not. */
function drawQuery(documents: readonly DatedDocument[], random: () => number): string {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  const words =
    textsOf(pick(documents).document)
      .join(' ')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const length = 1 + Math.floor(random() * 4)
  const from = Math.floor(random() * (words.length - length))
  const chosen = random() < 0.6 ? words.slice(from, from + length) : Array.from({length}, () => pick(words))
  const typed = random() < 0.5 ? chosen.map(fold) : chosen
  return random() < 0.35 ? `"${typed.join(' ')}"` : typed.join(' ')
}
