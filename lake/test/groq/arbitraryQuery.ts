import fc from 'fast-check'
import type {Perspective} from '../../src/groq/perspective.ts'
import type {SanityDocument} from '../../src/store/documentStore.ts'

/** Few values, so that documents and filters often meet; some that indexes find hard. */
const long = 'dài'.repeat(100)
const scalars = [
  '',
  'a',
  'b',
  'Đoàn',
  '!',
  '😀',
  `${long}1`,
  `${long}2`,
  0,
  1,
  -1.5,
  1e300,
  true,
  false,
] as const
const bases = ['a', 'b', 'c', 'd', 'x.y']
const ids = bases.flatMap(id => [id, `drafts.${id}`, `versions.r1.${id}`, `versions.r2.${id}`])
const types = ['post', 'page']

const scalar = fc.oneof(
  {weight: 3, arbitrary: fc.constantFrom('a', 'b', 0, 1, true)},
  {weight: 1, arbitrary: fc.constantFrom(...scalars)},
)
const reference = fc.record({_ref: fc.constantFrom(...bases, 'drafts.a')})
const anyValue = fc.oneof(
  scalar,
  fc.constant(null),
  reference,
  fc.array(fc.oneof(scalar, fc.constant(null), reference), {maxLength: 3}),
  fc.record({deep: scalar}, {requiredKeys: []}),
)

const attributes = fc.record(
  {
    title: fc.oneof({weight: 4, arbitrary: scalar}, {weight: 1, arbitrary: anyValue}),
    rank: fc.oneof({weight: 4, arbitrary: fc.integer({min: 0, max: 3})}, {weight: 1, arbitrary: anyValue}),
    flag: fc.oneof(fc.boolean(), anyValue),
    slug: fc.oneof(fc.record({current: scalar}), anyValue),
    tags: fc.oneof(fc.array(scalar, {maxLength: 3}), anyValue),
    author: fc.oneof(reference, anyValue),
    related: fc.oneof(fc.array(reference, {maxLength: 3}), anyValue),
    body: fc.oneof(fc.constant([{_type: 'block', text: long.repeat(3)}]), anyValue),
  },
  {requiredKeys: []},
)

export const documentId = fc.constantFrom(...ids)

export function arbitraryDocument(id: string): fc.Arbitrary<SanityDocument> {
  const system = {_rev: 'r', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z'}
  return (
    fc
      .tuple(fc.constantFrom(...types), attributes)
      // Through JSON, as every document of a lake: fast-check's objects have no prototype, and groq-js wants one.
      .map(([_type, values]) => JSON.parse(JSON.stringify({...system, ...values, _id: id, _type})))
  )
}

export const arbitraryDataset: fc.Arbitrary<SanityDocument[]> = fc
  .uniqueArray(documentId, {maxLength: 12})
  .chain(chosen => fc.tuple(...chosen.map(arbitraryDocument)))

export const arbitraryPerspective: fc.Arbitrary<Perspective> = fc.constantFrom<Perspective>(
  'raw',
  'published',
  'drafts',
  ['r1'],
  ['r2', 'drafts', 'r1'],
)

const common = ['title', 'rank', '_id', '_type']
const paths = [...common, 'flag', 'slug.current', 'slug', 'tags', 'author._ref', 'author', 'body', 'missing']
const path = fc.oneof(fc.constantFrom(...common), fc.constantFrom(...paths))
const literal = fc
  .oneof(
    {weight: 4, arbitrary: scalar},
    {weight: 1, arbitrary: fc.constant(null)},
    {weight: 2, arbitrary: fc.constantFrom(...bases, ...ids, ...types)},
  )
  .map(value => JSON.stringify(value))
const list = fc.array(literal, {maxLength: 3}).map(items => `[${items.join(', ')}]`)
const listPath = fc.constantFrom('tags', 'tags[]', 'related[]._ref', 'title')
const idPattern = fc.constantFrom(
  '*',
  '**',
  'drafts.**',
  'drafts.*',
  'versions.**',
  'x.*',
  'a',
  '*.a',
  'versions.*.a',
)

/** Values a filter compares with; `outer` are expressions on the documents around it. */
function operand(outer: readonly string[]): fc.Arbitrary<string> {
  const closed = fc.constantFrom(
    '*[_id == "a"][0].title',
    'count(*[_type == "post"])',
    'now()',
    '$text',
    '$number',
  )
  return fc.oneof(
    {weight: 6, arbitrary: literal},
    {weight: 1, arbitrary: closed},
    ...outer.map(text => fc.constant(text)),
  )
}

function leaf(outer: readonly string[]): fc.Arbitrary<string> {
  const value = operand(outer)
  const compare = fc.constantFrom('==', '!=', '<', '<=', '>', '>=')
  const test = fc.oneof(
    {weight: 4, arbitrary: fc.tuple(path, compare, value).map(parts => parts.join(' '))},
    fc.tuple(value, compare, path).map(parts => parts.join(' ')),
    fc.tuple(path, list).map(([left, right]) => `${left} in ${right}`),
    fc.tuple(path, value, value).map(([base, from, to]) => `${base} in ${from}..${to}`),
    fc.tuple(value, listPath).map(([left, right]) => `${left} in ${right}`),
    idPattern.map(pattern => `_id in path("${pattern}")`),
    path.map(name => `defined(${name})`),
    value.map(id => `references(${id})`),
    list.map(several => `references(${several})`),
    fc
      .oneof(
        fc.constantFrom(...bases).map(id => `"${id}"`),
        value,
      )
      .map(id => `sanity::versionOf(${id})`),
    fc.oneof(fc.constantFrom('"r1"', '"r2"'), value).map(name => `sanity::partOfRelease(${name})`),
    fc.constantFrom('flag', 'true', '$flag'),
    fc.constantFrom('author->title == "a"', 'title match "a*"', 'length(tags) > 1', 'rank + 1 > 2'),
  )
  return fc.oneof({weight: 2, arbitrary: test}, {weight: 1, arbitrary: test.map(one => `!(${one})`)})
}

export function arbitraryFilter(outer: readonly string[] = []): fc.Arbitrary<string> {
  const {filter} = fc.letrec<{filter: string}>(tie => ({
    filter: fc.oneof(
      {maxDepth: 3, depthSize: 'xsmall'},
      leaf(outer),
      fc
        .tuple(tie('filter'), fc.constantFrom('&&', '||'), tie('filter'))
        .map(([left, op, right]) => `(${left} ${op} ${right})`),
      tie('filter').map(inner => `!(${inner})`),
    ),
  }))
  return filter
}

const order = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'title',
        'rank',
        'slug.current',
        '_id',
        '_type',
        'flag',
        'missing',
        'body',
        'author->title',
        'orderings[0]',
        'orderings[1]',
      ),
      fc.constantFrom('', ' asc', ' desc'),
    ),
    {minLength: 1, maxLength: 3},
  )
  .map(terms => ` | order(${terms.map(term => term.join('')).join(', ')})`)
const slice = fc.tuple(fc.nat(4), fc.constantFrom('..', '...'), fc.nat(4)).map(parts => `[${parts.join('')}]`)
const window = fc.oneof(slice, fc.constantFrom('[0]', '[2]', '[-1]', '[0..-1]', ''))
const outerValues = ['^._id', '^.title', '^.author._ref', '^.rank', '@.title']
const nested = arbitraryFilter(outerValues.filter(text => text.startsWith('^')))

const deep = arbitraryFilter(['^._id', '^.^._id', '^.^.title', '^.^.rank'])

const projection = fc.oneof(
  fc.constantFrom(
    '',
    '{_id, title}',
    '{...}',
    '{_id, body}',
    '._id',
    '{_id, "author": author->{_id, title}}',
    '{_id, _originalId}',
    '{_id, "orderings": [rank, slug.current]}',
    '{_id, "orderings": [title, author->title], "rank": title, "title": rank}',
    '{_id, ..., "rank": title, "orderings": [_id, ...tags]}',
  ),
  nested.map(filter => `{_id, "inner": *[${filter}]._id}`),
  nested.map(filter => `{_id, "count": count(*[${filter}])}`),
  fc
    .tuple(nested, order, slice)
    .map(([filter, by, part]) => `{_id, "some": *[${filter}]${by}${part}{_id, "up": ^._id}}`),
  deep.map(filter => `{_id, "deep": *[_id != ^._id]{"of": *[${filter}]._id}}`),
  nested.map(filter => `[count(*[${filter}]) > 1]._id`),
)

/** Queries of every shape that is planned, and of some that are not. */
export const arbitraryQuery: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(arbitraryFilter(), fc.oneof(order, fc.constant('')), window, projection)
    .map(([filter, by, part, shape]) => `*[${filter}]${by}${part}${shape}`),
  fc
    .tuple(arbitraryFilter(), projection, fc.oneof(order, fc.constant('')), window)
    .map(([filter, shape, by, part]) => `*[${filter}]${shape}${by}${part}`),
  fc
    .tuple(fc.constantFrom(...types), fc.oneof(arbitraryFilter(), fc.constant('true')), order, slice)
    .map(([type, filter, by, part]) => `*[_type == "${type}" && ${filter}]${by}${part}{_id, title}`),
  arbitraryFilter().map(filter => `count(*[${filter}])`),
  fc.tuple(arbitraryFilter(), arbitraryFilter()).map(([one, other]) => `*[${one}][${other}]{_id}`),
  fc
    .tuple(arbitraryFilter(), arbitraryFilter())
    .map(([one, other]) => `*[${one}] | score(${other})[_score > 0] | order(_score desc, _id){_id, _score}`),
)

export const queryParams = {text: 'a', number: 1, flag: true}
