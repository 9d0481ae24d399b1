import {expect} from 'vitest'
import {mutate, refusal, type Shown} from './difference.ts'

const nested = (depth: number): unknown => (depth === 0 ? 1 : {a: nested(depth - 1)})

export const writeDifferences: Record<string, Shown> = {
  'D-07': async ({client}) => {
    for (const visibility of ['sync', 'async', 'deferred'] as const) {
      await client.create({_id: `thay-${visibility}`, _type: 'seen'}, {visibility})
      expect(await client.fetch('count(*[_id == $id])', {id: `thay-${visibility}`})).toBe(1)
    }
  },
  'D-08': async ({client}) => {
    const mutations = [
      {create: {_id: 'moi', _type: 'chosen'}},
      {patch: {query: '*[_type == "chosen"]', set: {marked: true}}},
    ]
    await mutate(client, mutations)
    expect(await client.getDocument('moi')).not.toHaveProperty('marked')
    await mutate(client, mutations.slice(1))
    expect(await client.getDocument('moi')).toHaveProperty('marked', true)
  },
  'D-09': async ({client}) => {
    const once = [
      {create: {_id: 'mot-lan', _type: 'once', times: 0}},
      {patch: {id: 'mot-lan', inc: {times: 1}}},
    ]
    const first = await mutate(client, once, '?returnIds=true', {transactionId: 'lap-lai'})
    expect(await mutate(client, once, '?returnIds=true', {transactionId: 'lap-lai'})).toEqual(first)
    expect(await client.getDocument('mot-lan')).toHaveProperty('times', 1)
    const other = mutate(client, [{delete: {id: 'mot-lan'}}], '', {transactionId: 'lap-lai'})
    await expect(other).rejects.toMatchObject(refusal(409, 'transactionAlreadyExistsError'))
  },
  'D-10': async ({client}) => {
    const target = {_type: 'crossDatasetReference', _ref: 'khong-co', _dataset: 'kho-khac'}
    await client.create({_id: 'sang-kho-khac', _type: 'cross', target})
    const url = '/data/references/production/documents/khong-co/to'
    expect(await client.request({url})).toEqual({totalCount: 0, references: []})
  },
  'D-11': async ({client}) => {
    await client.create({_id: 'sau', _type: 'deep', value: nested(98)})
    const deeper = mutate(client, [{create: {_type: 'deep', value: nested(99)}}])
    await expect(deeper).rejects.toMatchObject(refusal(400, 'malformedMutationError'))
  },
  'D-12': async ({client}) => {
    for (const name of ['__proto__', 'hasOwnProperty']) {
      const create = JSON.parse(`{"create": {"_type": "a", "${name}": 1}}`)
      const described = {details: {items: [{error: {description: expect.stringContaining(name)}}]}}
      await expect(mutate(client, [create])).rejects.toMatchObject({statusCode: 400, ...described})
    }
  },
  'D-13': async ({client}) => {
    await client.create({_id: 'loi', _type: 'wrong'})
    await client.create({_id: 'drafts.loi', _type: 'wrong'})
    const large = {create: {_type: 'a', text: 'x'.repeat(100)}}
    for (const [mutation, status, type] of [
      [{fly: {}}, 400, 'malformedMutationError'],
      [{patch: {id: 'loi', set: {_type: 'other'}}}, 409, 'immutableAttributeError'],
      [{patch: {id: 'loi', set: {[`${'a.'.repeat(120)}a`]: 1}}}, 400, 'documentTooLargeError'],
    ] as const) {
      await expect(mutate(client, [large, mutation])).rejects.toMatchObject(refusal(status, type))
    }
    const deletion = client.action({
      actionType: 'sanity.action.document.delete',
      publishedId: 'loi',
      includeDrafts: [],
    })
    await expect(deletion).rejects.toMatchObject(refusal(409, 'documentHasVersionsError'))
  },
  'D-14': async ({client}) => {
    const release = client.action({
      actionType: 'sanity.action.release.create',
      releaseId: 'rTet',
      metadata: {releaseType: 'asap'},
    })
    await expect(release).rejects.toMatchObject({statusCode: 400})
    await expect(client.request({url: '/schedules/cong/production'})).rejects.toMatchObject({statusCode: 404})
    expect(await client.fetch('releases::all()')).toEqual([])
  },
}
