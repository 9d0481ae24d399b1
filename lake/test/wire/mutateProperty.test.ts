import fc from 'fast-check'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {adminToken, startLake, type TestLake} from '../startLake.ts'
import {type Change, modelTransaction, type Place, type State, type Step} from './mutateModel.ts'

const more = process.env.LONG === '1' ? 15 : 1

let lake: TestLake
beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

async function post(path: string, body: string) {
  const headers = {authorization: `Bearer ${adminToken}`}
  const response = await fetch(`${lake.url}/v1/data/${path}/production`, {method: 'POST', headers, body})
  return {status: response.status, text: await response.text()}
}

const names = ['a', 'b', 'list', 'tên']
const leaf = fc.oneof(fc.integer({min: -5, max: 5}), fc.constantFrom(null, true, '', 'chữ', 'x'))
const {value} = fc.letrec(tie => ({
  value: fc.oneof(
    {maxDepth: 3},
    leaf,
    fc.dictionary(fc.constantFrom(...names), tie('value'), {maxKeys: 3, noNullPrototype: true}),
    fc.array(tie('value'), {maxLength: 3}),
  ),
}))
const content = fc.dictionary(fc.constantFrom(...names), value, {maxKeys: 4, noNullPrototype: true})
const place: fc.Arbitrary<Place> = fc
  .tuple(fc.constantFrom(...names), fc.array(fc.oneof(fc.constantFrom(...names), fc.nat(2)), {maxLength: 3}))
  .map(([first, rest]) => [first, ...rest])

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({type: fc.constantFrom('set' as const, 'setIfMissing' as const), place, value}),
  fc.record({type: fc.constant('unset' as const), place}),
  fc.record({
    type: fc.constantFrom('inc' as const, 'dec' as const),
    place,
    by: fc.integer({min: -3, max: 3}),
  }),
  fc.record({type: fc.constant('append' as const), place, items: fc.array(value, {maxLength: 2})}),
)

const change = (ids: string[]): fc.Arbitrary<Change> => {
  const id = fc.constantFrom(...ids)
  const create = fc.constantFrom('create' as const, 'createIfNotExists' as const, 'createOrReplace' as const)
  return fc.oneof(
    {weight: 2, arbitrary: fc.record({type: create, id, content})},
    {weight: 1, arbitrary: fc.record({type: fc.constant('delete' as const), id})},
    {weight: 6, arbitrary: fc.record({type: fc.constant('patch' as const), id, step})},
  )
}

const pathOf = (one: Place) =>
  one.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('')

function toWire(one: Change): Record<string, unknown> {
  if (one.type === 'delete') return {delete: {id: one.id}}
  if (one.type !== 'patch') return {[one.type]: {...one.content, _id: one.id, _type: 'model'}}
  const path = pathOf(one.step.place)
  switch (one.step.type) {
    case 'unset':
      return {patch: {id: one.id, unset: [path]}}
    case 'append':
      return {patch: {id: one.id, insert: {after: `${path}[-1]`, items: one.step.items}}}
    case 'inc':
    case 'dec':
      return {patch: {id: one.id, [one.step.type]: {[path]: one.step.by}}}
    default:
      return {patch: {id: one.id, [one.step.type]: {[path]: one.step.value}}}
  }
}

/** What the lake holds, without what it adds by itself. */
async function lakeState(ids: string[]): Promise<State> {
  const documents = await lake.client.getDocuments(ids)
  return new Map(
    documents.flatMap(document => {
      if (document === null) return []
      const {_id, _type, _rev, _createdAt, _updatedAt, ...rest} = document
      return [[_id, rest]]
    }),
  )
}

test('any transactions leave the lake as a simple model says, accepted or refused', {
  timeout: 120_000 * more,
}, async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(change(['x', 'y']), {minLength: 1, maxLength: 5}), {minLength: 1, maxLength: 8}),
      async transactions => {
        const prefix = `run${run++}-`
        const own = (one: Change): Change => ({...one, id: `${prefix}${one.id}`})
        let expected: State = new Map()
        for (const changes of transactions.map(one => one.map(own))) {
          const next = modelTransaction(expected, changes)
          const answer = await post('mutate', JSON.stringify({mutations: changes.map(toWire)}))
          expect([answer.status, next === undefined], answer.text).toEqual(
            next === undefined ? [409, true] : [200, false],
          )
          expected = next ?? expected
        }
        expect(await lakeState([`${prefix}x`, `${prefix}y`])).toEqual(expected)
      },
    ),
    {numRuns: 150 * more},
  )
})

const pathText = fc.oneof(
  fc.string(),
  fc
    .array(
      fc.constantFrom(
        'a',
        'b',
        '.',
        '..',
        '[',
        ']',
        '*',
        '0',
        '-1',
        ':',
        ',',
        '==',
        '"x"',
        '@',
        '?',
        "'",
        ' ',
      ),
      {maxLength: 12},
    )
    .map(parts => parts.join('')),
)
const wild = fc.oneof(
  fc.jsonValue(),
  fc.record({
    patch: fc.record(
      {
        id: fc.constantFrom('wild', 'x', ''),
        set: fc.dictionary(pathText, fc.jsonValue(), {maxKeys: 2}),
        unset: fc.array(pathText, {maxLength: 2}),
        inc: fc.dictionary(pathText, fc.double(), {maxKeys: 1}),
        diffMatchPatch: fc.dictionary(fc.constantFrom('a', '..a'), fc.string(), {maxKeys: 1}),
        insert: fc.record({after: pathText, items: fc.array(fc.jsonValue(), {maxLength: 2})}),
      },
      {requiredKeys: ['id']},
    ),
  }),
  fc.record({create: fc.dictionary(fc.constantFrom('_id', '_type', '_createdAt', 'a'), fc.jsonValue())}),
  fc.record({delete: fc.record({query: fc.string()})}),
)
const action = fc.record(
  {
    actionType: fc
      .constantFrom('edit', 'create', 'publish', 'unpublish', 'delete', 'discard', 'version.create', '')
      .map(name => `sanity.action.document.${name}`),
    publishedId: fc.oneof(fc.constantFrom('wild', 'x'), fc.jsonValue()),
    draftId: fc.oneof(fc.constantFrom('drafts.wild', 'drafts.x'), fc.jsonValue()),
    attributes: fc.jsonValue(),
    patch: fc.jsonValue(),
    includeDrafts: fc.jsonValue(),
    ifExists: fc.constantFrom('fail', 'ignore', 5),
  },
  {requiredKeys: []},
)

test.each([
  ['mutate', (list: unknown[]) => ({mutations: list}), fc.array(wild, {maxLength: 3})],
  [
    'actions',
    (list: unknown[]) => ({actions: list}),
    fc.array(fc.oneof(action, fc.jsonValue()), {maxLength: 3}),
  ],
] as const)(
  'no request makes %s fail from inside, and every refusal has a shape',
  {timeout: 120_000 * more},
  async (path, wrap, lists) => {
    await lake.client.createOrReplace({_id: 'wild', _type: 'wild', a: 'text', b: [{a: 1}, [2], null]})
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          lists.map(list => wrap(list) as unknown),
          fc.jsonValue(),
        ),
        async body => {
          const answer = await post(path, JSON.stringify(body))
          expect(answer.status, `${JSON.stringify(body)} → ${answer.text}`).toBeLessThan(500)
          if (answer.status !== 200) expect(JSON.parse(answer.text)).toHaveProperty('error')
        },
      ),
      {numRuns: 300 * more},
    )
  },
)
