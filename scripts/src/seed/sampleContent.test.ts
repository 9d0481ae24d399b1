import {formatDate, slugify, tidySpacing, toNfc, words} from '@cong/vietnamese/text'
import {expect, test} from 'vitest'
import {sampleAssets} from './sampleAssets.ts'
import {sampleContent} from './sampleContent.ts'
import type {SampleDocument} from './sampleDocument.ts'

const ofType = (type: string) => sampleContent.filter(({_type}) => _type === type)
const ids = new Set(sampleContent.map(({_id}) => _id))

/** Every value inside a document with its path, objects and arrays included. */
function parts(value: unknown, path = ''): {path: string; value: unknown}[] {
  if (typeof value !== 'object' || value === null) return [{path, value}]
  return [{path, value}, ...Object.entries(value).flatMap(([key, inner]) => parts(inner, `${path}.${key}`))]
}

const objects = (document: SampleDocument) =>
  parts(document).flatMap(({path, value}) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? [{path, object: value as Record<string, unknown>}]
      : [],
  )

/** Texts that people read: names of files, ids and addresses are none. */
const texts = (document: SampleDocument) =>
  parts(document).flatMap(({path, value}) =>
    typeof value === 'string' && !/\.(_\w+|current|href|address|email)$/.test(path)
      ? value.split('\n').map(text => ({path, text}))
      : [],
  )

function bodyText(document: SampleDocument): string {
  return texts({_id: '', _type: '', body: document.body})
    .filter(({path}) => /\.(text|cells\.\d+|title)$/.test(path))
    .map(({text}) => text)
    .join(' ')
}

test('there is as much of each kind as a living site needs', () => {
  const counts = Object.fromEntries(
    ['siteSettings', 'category', 'article', 'photoCaption', 'photoAlbum', 'activityReport', 'video'].map(
      type => [type, ofType(type).length],
    ),
  )
  expect(counts).toEqual({
    siteSettings: 1,
    category: 5,
    article: 12,
    photoCaption: 10,
    photoAlbum: 3,
    activityReport: 3,
    video: 2,
  })
  expect(ofType('siteSettings')[0]?.counterStart).toBe(690768)
})

test('ids are unique, and none is hidden under a dot', () => {
  expect(ids.size).toBe(sampleContent.length)
  expect([...ids].filter(id => id.includes('.'))).toEqual([])
})

test('every category has articles', () => {
  const used = new Set(ofType('article').map(({category}) => (category as {_ref: string})._ref))
  expect(ofType('category').filter(({_id}) => !used.has(_id))).toEqual([])
})

test.each(sampleContent.map(document => [document._id, document] as const))(
  '%s refers only to what exists',
  (_id, document) => {
    const references = parts(document).flatMap(({path, value}) =>
      path.endsWith('._ref') ? [String(value)] : [],
    )
    const known = (target: string) =>
      target.startsWith('sample-asset:')
        ? target.slice('sample-asset:'.length) in sampleAssets
        : ids.has(target)
    expect(references.filter(target => !known(target))).toEqual([])
  },
)

test.each(sampleContent.map(document => [document._id, document] as const))(
  '%s is tidy text',
  (_id, document) => {
    const untidy = texts(document).filter(
      ({text}) => text !== toNfc(text) || tidySpacing(text.trim()).changes.length > 0 || /[*_[\]]/.test(text),
    )
    expect(untidy).toEqual([])
  },
)

test('every picture says what it shows, without repeating its caption', () => {
  const figures = sampleContent.flatMap(document =>
    objects(document).filter(({object}) => object._type === 'figure'),
  )
  expect(figures.length).toBeGreaterThan(50)
  expect(
    figures.filter(
      ({object}) => typeof object.alt !== 'string' || object.alt.length < 20 || object.alt === object.caption,
    ),
  ).toEqual([])
})

test('every object in an array has a key of its own', () => {
  const lists = sampleContent.flatMap(document => parts(document).filter(({value}) => Array.isArray(value)))
  for (const {path, value} of lists) {
    const keys = (value as unknown[]).flatMap(item =>
      typeof item === 'object' ? [(item as {_key?: string})._key] : [],
    )
    expect(new Set(keys).size, path).toBe(keys.length)
    expect(keys, path).not.toContain(undefined)
  }
})

test.each(ofType('article').map(document => [document._id, document] as const))(
  '%s has the length of a real article',
  (_id, document) => {
    const length = words(bodyText(document)).length
    expect(length).toBeGreaterThanOrEqual(500)
    expect(length).toBeLessThanOrEqual(900)
  },
)

test.each(ofType('article').map(document => [document._id, document] as const))(
  '%s has headings, a picture inside and its tags',
  (_id, document) => {
    const kinds = objects(document).map(({object}) => object.style ?? object._type)
    expect(kinds).toEqual(expect.arrayContaining(['h2', 'figure']))
    expect((document.tags as string[]).length).toBeGreaterThanOrEqual(2)
  },
)

test('dates lie in the last months before 24 November 2026', () => {
  const dates = sampleContent.flatMap(({publishedAt}) =>
    typeof publishedAt === 'string' ? [publishedAt] : [],
  )
  expect(dates.toSorted().at(0)).toMatch(/^2026-07/)
  expect(dates.filter(date => date > '2026-11-23T17:00:00.000Z')).toEqual([])
  expect(new Set(dates.map(date => date.slice(0, 7))).size).toBeGreaterThanOrEqual(5)
})

test('days of the week named beside a date are right', () => {
  const named = sampleContent.flatMap(document =>
    texts(document).flatMap(({text}) => [
      ...text.matchAll(/(thứ \p{L}+|chủ nhật), ngày (\d\d?)\/(\d\d?)\/(\d{4})/giu),
    ]),
  )
  expect(named.length).toBeGreaterThan(3)
  for (const [, weekday = '', day = '', month = '', year] of named) {
    const written = formatDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    expect(written.toLowerCase()).toContain(weekday.toLowerCase())
  }
})

test('slugs are as the Studio would make them, and unique within a kind', () => {
  const slugs = sampleContent.flatMap(({_type, slug}) =>
    slug ? [`${_type}/${(slug as {current: string}).current}`] : [],
  )
  expect(new Set(slugs).size).toBe(slugs.length)
  for (const slug of slugs) expect(slug.split('/')[1]).toBe(slugify(slug.split('/')[1] ?? ''))
})
