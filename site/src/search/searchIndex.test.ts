import {fold} from '@cong/vietnamese/fold'
import {describe, expect, it} from 'vitest'
import {seededRandom} from '../../test/contentSteps.ts'
import {generateDocuments} from '../../test/generateDocuments.ts'
import {type DatedDocument, searchFolderOf} from '../../test/searchFolder.ts'
import {needsText, parseQuery, type Term} from './parseQuery.ts'
import {SearchIndex} from './searchIndex.ts'
import {textsOf} from './searchSegment.ts'

const any = {kind: '', from: '', to: ''}

function indexOf(documents: readonly DatedDocument[], mean?: number) {
  const files = searchFolderOf(documents, mean)
  const loaded: string[] = []
  const index = new SearchIndex(async name => {
    loaded.push(name)
    const file = files.get(name)
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

  it('finds for 1,000 questions exactly what reading every text finds, once long phrases are looked up in the text', async () => {
    const {index} = indexOf(documents, 64)
    const random = seededRandom(7)
    const textOf = new Map(documents.map(({document}, at) => [document.a, texts[at] ?? []]))
    for (let count = 0; count < 1000; count++) {
      const query = drawQuery(documents, random)
      const terms = parseQuery(query)
      const isIn = (term: Term, address: string) =>
        textOf.get(address)?.some(text => text.search(term.pattern) >= 0)
      const truth = [...textOf.keys()].filter(address => terms.every(term => isIn(term, address)))
      const {hits} = await index.find(terms, any)
      const found = await Promise.all(hits.map(async hit => (await hit.document()).a))
      const right = found.filter(address => terms.every(term => !needsText(term) || isIn(term, address)))
      expect({query, found: right.sort()}).toEqual({query, found: truth.sort()})
    }
  }, 600_000)
})

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
