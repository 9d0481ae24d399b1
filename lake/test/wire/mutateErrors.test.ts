import {afterAll, beforeAll, expect, test} from 'vitest'
import {defaultLimits} from '../../src/config.ts'
import type {Commit} from '../../src/store/documentStore.ts'
import {adminToken, startLake, type TestLake} from '../startLake.ts'

let lake: TestLake
const told: Commit[] = []

beforeAll(async () => {
  lake = await startLake({limits: {...defaultLimits, requestBytes: 200_000}})
  await lake.client.create({_id: 'a', _type: 'note'}, {})
  await lake.client.create({_id: 'b', _type: 'note', to: {_type: 'reference', _ref: 'a'}})
  await lake.client.mutate([{patch: {id: 'a', set: {n: 1}}}], {transactionId: 'rev-of-a'})
  lake.services.broker.subscribe('production', commit => told.push(commit))
})
afterAll(() => lake.close())

async function post(body: string, query = '', path = '/v1/data/mutate/production') {
  const headers = {authorization: `Bearer ${adminToken}`, 'content-type': 'application/json'}
  const response = await fetch(`${lake.url}${path}${query}`, {method: 'POST', headers, body})
  return {status: response.status, body: (await response.json()) as Record<string, unknown>}
}

const mutationError = (error: Record<string, unknown>, index = 0) => ({
  type: 'mutationError',
  description: `The mutation(s) failed: ${error.description}`,
  items: [{index, error}],
})
const malformed = (description: string, index = 0) =>
  mutationError({type: 'malformedMutationError', description}, index)

test.each<[string, unknown[], number, object]>([
  [
    'create of what exists',
    [{create: {_id: 'a', _type: 'note'}}],
    409,
    mutationError({
      type: 'documentAlreadyExistsError',
      description: 'Document by ID "a" already exists',
      id: 'a',
    }),
  ],
  [
    'patch of what does not exist, named by its index',
    [{createIfNotExists: {_id: 'a', _type: 'note'}}, {patch: {id: 'zz', set: {n: 1}}}],
    409,
    mutationError(
      {type: 'documentNotFoundError', description: 'The document with the ID "zz" was not found', id: 'zz'},
      1,
    ),
  ],
  [
    'patch for another revision',
    [{patch: {id: 'a', ifRevisionID: 'older', set: {n: 2}}}],
    409,
    mutationError({
      type: 'documentRevisionIDDoesNotMatchError',
      description: 'Document "a" has unexpected revision ID ("rev-of-a"), expected "older"',
      id: 'a',
      currentRevisionID: 'rev-of-a',
      expectedRevisionID: 'older',
    }),
  ],
  [
    'a reference to nothing',
    [{create: {_id: 'x', _type: 'note', deep: [{to: {_ref: 'nowhere'}}]}}],
    409,
    mutationError({
      type: 'documentReferenceDoesNotExistError',
      description: 'Document "x" references non-existent document "nowhere"',
      id: 'x',
      referenceID: 'nowhere',
    }),
  ],
  [
    'delete of what is referenced',
    [{delete: {id: 'a'}}],
    409,
    mutationError({
      type: 'documentHasExistingReferencesError',
      description: 'Document "a" cannot be deleted as there are references to it from "b"',
      id: 'a',
      referencingIDs: ['b'],
    }),
  ],
  [
    'a patch of the id',
    [{patch: {id: 'a', set: {_id: 'c'}}}],
    409,
    mutationError({
      type: 'immutableAttributeError',
      description: 'Cannot modify immutable attribute "_id" of document "a"',
      id: 'a',
      path: '_id',
    }),
  ],
  [
    'a patch of the type',
    [{patch: {id: 'a', unset: ['_type']}}],
    409,
    mutationError({
      type: 'immutableAttributeError',
      description: 'Cannot modify immutable attribute "_type" of document "a"',
      id: 'a',
      path: '_type',
    }),
  ],
  ['an unknown mutation', [{merge: {}}], 400, malformed('Unknown mutation "merge"')],
  [
    'two mutations in one',
    [{delete: {id: 'a'}, create: {_type: 'note'}}],
    400,
    malformed(
      'A mutation must be an object with one key: create, createOrReplace, createIfNotExists, delete or patch',
    ),
  ],
  ['a mutation of nothing', [{create: null}], 400, malformed('"create" must be an object')],
  [
    'a document without a type',
    [{create: {_id: 'x'}}],
    400,
    malformed('Document "x" needs a "_type", a string that is not empty'),
  ],
  [
    'createOrReplace without an id',
    [{createOrReplace: {_type: 'note'}}],
    400,
    malformed('"createOrReplace" needs an "_id"'),
  ],
  [
    'an id with a space',
    [{delete: {id: 'a b'}}],
    400,
    malformed(
      'Invalid document ID "a b": it may hold a-z, A-Z, 0-9, "_", "-" and single "." in between, and must not begin with "."',
    ),
  ],
  [
    'an id that is too long',
    [{delete: {id: 'a'.repeat(129)}}],
    400,
    malformed(`Invalid document ID "${'a'.repeat(129)}": it must have 1 to 128 characters`),
  ],
  [
    'an id that is a number',
    [{delete: {id: 5}}],
    400,
    malformed('Invalid document ID 5: it must be a string'),
  ],
  ['a selection of nothing', [{delete: {}}], 400, malformed('Documents are selected by "id" or "query"')],
  [
    'an unknown patch operation',
    [{patch: {id: 'a', merge: {}}}],
    400,
    malformed('Unknown patch operation "merge"'),
  ],
  [
    'a path that is none, before anything is applied',
    [{create: {_id: 'x', _type: 'note'}}, {patch: {id: 'a', set: {'a[': 1}}}],
    400,
    malformed('Invalid JSONMatch path "a[" at position 2: expected an index, a slice, a filter or a path', 1),
  ],
  [
    'a time that is none',
    [{create: {_type: 'note', _createdAt: 'yesterday'}}],
    400,
    malformed('"_createdAt" must be a date and time in ISO 8601'),
  ],
  [
    'a query that selects no documents',
    [{delete: {query: '*[_id == "a"]{n}'}}],
    400,
    malformed('The query of a mutation must select documents with their "_id"'),
  ],
])('%s', async (_, mutations, status, error) => {
  const answer = await post(JSON.stringify({mutations}))
  expect(answer).toEqual({status, body: {statusCode: status, error}})
  expect(await lake.client.getDocument('x')).toBeUndefined()
  expect(told).toEqual([])
})

test.each<[string, string, string, number, string]>([
  ['no JSON', '{"mutations": [', '', 400, 'The request body is not JSON'],
  ['JSON that is no object', '[]', '', 400, 'The request body must be an object with "mutations"'],
  ['no mutations', '{}', '', 400, 'The request must have an array of "mutations"'],
  [
    'an unknown visibility',
    '{"mutations":[]}',
    '?visibility=soon',
    400,
    '"visibility" must be sync, async or deferred',
  ],
  ['a flag that is none', '{"mutations":[]}', '?dryRun=perhaps', 400, '"dryRun" must be true or false'],
  [
    'a transaction id with a space',
    '{"mutations":[],"transactionId":"a b"}',
    '',
    400,
    '"transactionId" must be',
  ],
  [
    'a body that is too large',
    `"${'x'.repeat(200_001)}"`,
    '',
    413,
    'The request body is larger than 200000 bytes',
  ],
])('%s', async (_, body, query, status, message) => {
  const answer = await post(body, query)
  expect(answer).toMatchObject({
    status,
    body: {statusCode: status, message: expect.stringContaining(message)},
  })
})

test('a document nested too deeply', async () => {
  const answer = await post(
    `{"mutations":[{"create":{"_type":"note","a":${'['.repeat(5000)}${']'.repeat(5000)}}}]}`,
  )
  expect(answer).toMatchObject({
    status: 400,
    body: {error: malformed('The mutation is nested deeper than 100 levels')},
  })
})

test('nesting by patches, beyond what one mutation could', async () => {
  const path = Array.from({length: 300}, () => 'a').join('.')
  const answer = await post(JSON.stringify({mutations: [{patch: {id: 'b', set: {[path]: 1}}}]}))
  expect(answer).toMatchObject({
    status: 400,
    body: {error: {items: [{error: {type: 'documentTooLargeError'}}]}},
  })
})

test('a number that JSON can write and no reader could be given', async () => {
  const answer = await post('{"mutations":[{"create":{"_type":"note","n":1e400}}]}')
  expect(answer).toMatchObject({
    status: 400,
    body: {error: malformed('The mutation has a number too large to be kept')},
  })
})

test('an attribute that JavaScript takes for the prototype', async () => {
  const answer = await post('{"mutations":[{"create":{"_type":"note","a":{"__proto__":{"b":1}}}}]}')
  expect(answer).toMatchObject({
    status: 400,
    body: {error: malformed('The mutation has an attribute named "__proto__"')},
  })
  const path = await post(JSON.stringify({mutations: [{patch: {id: 'b', set: {'a.__proto__.b': 1}}}]}))
  expect(path.status).toBe(400)
  expect(({} as {b?: number}).b).toBeUndefined()
})

test('a query that is none', async () => {
  const answer = await post(JSON.stringify({mutations: [{delete: {query: '*[_type =='}}]}))
  expect(answer).toMatchObject({status: 400, body: {error: {type: 'queryParseError', query: '*[_type =='}}})
})

test('a dataset that is not there', async () => {
  expect(await post('{"mutations":[]}', '', '/v1/data/mutate/nowhere')).toEqual({
    status: 404,
    body: {statusCode: 404, error: 'Not Found', message: 'Dataset "nowhere" not found'},
  })
})

test('nobody may write without a token', async () => {
  const attempt = lake.clientWith(undefined).create({_id: 'x', _type: 'note'})
  await expect(attempt).rejects.toMatchObject({
    statusCode: 403,
    details: {items: [{error: {type: 'insufficientPermissionsError', permission: 'create'}}]},
  })
})
