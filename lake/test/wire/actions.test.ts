import type {Action, SanityDocument} from '@sanity/client'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import type {Commit} from '../../src/store/documentStore.ts'
import {startLake, type TestLake} from '../startLake.ts'

let lake: TestLake
let told: Commit[] = []
let [id, draftId, versionId] = ['', '', '']
let count = 0

beforeAll(async () => {
  lake = await startLake()
  lake.services.broker.subscribe('production', commit => told.push(commit))
})
afterAll(() => lake.close())
beforeEach(() => {
  id = `doc${++count}`
  draftId = `drafts.${id}`
  versionId = `versions.summer.${id}`
  told = []
})

const stored = (one: string) => lake.client.getDocument(one)
const act = (action: Action | Action[], options = {}) => lake.client.action(action, options)
const create = (_id: string, more: Record<string, unknown> = {}) =>
  lake.client.create<Record<string, unknown>>({_id, _type: 'note', ...more})
const tellings = () => told.flatMap(({changes}) => changes.map(one => `${one.transition} ${one.documentId}`))

/** What a refused action says, in short. Nothing may have been told to listeners. */
async function refusal(action: Action | Action[]): Promise<unknown> {
  told = []
  const error = await act(action).then(
    () => expect.unreachable('the action was carried out'),
    (thrown: {
      statusCode: number
      details: {type: string; items: {index: number; error: {type: string}}[]}
    }) => thrown,
  )
  expect(told).toEqual([])
  expect(error.details.type).toBe('actionError')
  return [error.statusCode, error.details.items.map(item => `${item.index} ${item.error.type}`).join()]
}

const attributes = (more = {}) => ({_id: draftId, _type: 'note', ...more})

describe('create', () => {
  const action = (more = {}): Action =>
    ({
      actionType: 'sanity.action.document.create',
      publishedId: id,
      ifExists: 'fail',
      attributes: attributes(),
      ...more,
    }) as Action

  test('makes a draft, with keys for items of arrays', async () => {
    const {transactionId} = await act(action({attributes: attributes({list: [{a: 1}]})}))
    expect(await stored(draftId)).toMatchObject({
      _rev: transactionId,
      list: [{_key: expect.any(String), a: 1}],
    })
    expect(tellings()).toEqual([`appear ${draftId}`])
  })

  test('fails, or does nothing, when there is one', async () => {
    await act(action())
    const before = await stored(draftId)
    expect(await refusal(action())).toEqual([409, '0 documentAlreadyExistsError'])
    await act(action({ifExists: 'ignore', attributes: attributes({a: 1})}))
    expect(await stored(draftId)).toEqual(before)
  })

  test('fails when the document is published', async () => {
    await create(id)
    expect(await refusal(action())).toEqual([409, '0 documentAlreadyExistsError'])
  })
})

describe('edit', () => {
  const edit = (patch: object, more = {}): Action =>
    ({actionType: 'sanity.action.document.edit', publishedId: id, draftId, patch, ...more}) as Action

  test('patches a draft', async () => {
    await create(draftId, {n: 1})
    await act(edit({inc: {n: 1}}))
    expect(await stored(draftId)).toMatchObject({n: 2})
  })

  test('copies the published document first when there is no draft', async () => {
    const published = await create(id, {n: 1, kept: 'yes'})
    told = []
    const {transactionId} = await act(edit({inc: {n: 1}}), {transactionId: `chosen-${id}`})
    expect(transactionId).toBe(`chosen-${id}`)
    expect(await stored(draftId)).toEqual({
      ...published,
      _id: draftId,
      n: 2,
      _rev: transactionId,
      _updatedAt: expect.any(String),
    })
    expect(await stored(id)).toEqual(published)
    expect(tellings()).toEqual([`appear ${draftId}`])
  })

  test('that only asks for the draft makes its event all the same', async () => {
    const before = await create(draftId)
    told = []
    const {transactionId} = await act(edit({unset: ['_empty_action_guard_pseudo_field_']}))
    expect(await stored(draftId)).toEqual({...before, _rev: transactionId, _updatedAt: expect.any(String)})
    expect(told.map(commit => [commit.transactionId, commit.changes.length])).toEqual([[transactionId, 1]])
  })

  test('several in one request are one event', async () => {
    await create(draftId, {n: 0})
    told = []
    await act([
      edit({unset: ['_empty_action_guard_pseudo_field_']}),
      edit({inc: {n: 1}}),
      edit({inc: {n: 1}}),
    ])
    expect(await stored(draftId)).toMatchObject({n: 2})
    expect(tellings()).toEqual([`update ${draftId}`])
  })

  test('patches a version of a release', async () => {
    await create(versionId, {n: 1})
    await act(edit({inc: {n: 1}}, {draftId: versionId}))
    expect(await stored(versionId)).toMatchObject({n: 2})
  })

  test('of nothing, of the published id, with a bad path', async () => {
    expect(await refusal(edit({set: {n: 1}}))).toEqual([409, '0 documentNotFoundError'])
    expect(await refusal(edit({set: {n: 1}}, {draftId: id}))).toEqual([400, '0 malformedMutationError'])
    expect(await refusal(edit({set: {n: 1}}, {draftId: 'drafts.other'}))).toEqual([
      400,
      '0 malformedMutationError',
    ])
    expect(await refusal(edit({set: {'a[': 1}}))).toEqual([400, '0 malformedMutationError'])
  })
})

describe('publish', () => {
  const publish = (more = {}): Action =>
    ({actionType: 'sanity.action.document.publish', publishedId: id, draftId, ...more}) as Action

  test('moves the draft over the published document', async () => {
    const published = await create(id, {title: 'old', gone: true})
    const draft = await create(draftId, {title: 'new', _createdAt: published._createdAt})
    told = []
    const {transactionId} = await act(
      publish({ifDraftRevisionId: draft._rev, ifPublishedRevisionId: published._rev}),
    )
    expect(await stored(id)).toEqual({
      _id: id,
      _type: 'note',
      title: 'new',
      _createdAt: published._createdAt,
      _updatedAt: expect.any(String),
      _rev: transactionId,
    })
    expect(await stored(draftId)).toBeUndefined()
    expect(tellings()).toEqual([`update ${id}`, `disappear ${draftId}`])
  })

  test('of a first draft, and of a version', async () => {
    await create(draftId, {title: 'first'})
    await act(publish())
    await create(versionId, {title: 'summer'})
    await act(publish({draftId: versionId}))
    expect(await stored(id)).toMatchObject({title: 'summer'})
    expect(await stored(versionId)).toBeUndefined()
  })

  test('makes strong what was weak only until now', async () => {
    const ref = (more: object) => ({_type: 'reference', _ref: 'target', _weak: true, ...more})
    await lake.client.createIfNotExists({_id: 'target', _type: 'note'})
    await create(draftId, {
      a: ref({_strengthenOnPublish: {type: 'note'}}),
      list: [{_key: 'k', ...ref({_strengthenOnPublish: {type: 'note', weak: true}})}],
      c: ref({}),
    })
    await act(publish())
    expect(await stored(id)).toMatchObject({
      a: {_type: 'reference', _ref: 'target'},
      list: [{_key: 'k', _type: 'reference', _ref: 'target', _weak: true}],
      c: {_type: 'reference', _ref: 'target', _weak: true},
    })
    expect((await stored(id))?.a).not.toHaveProperty('_weak')
    expect(JSON.stringify(await stored(id))).not.toContain('_strengthenOnPublish')
  })

  test('is refused when a reference would lead nowhere, and names both', async () => {
    await create(draftId, {
      to: {_type: 'reference', _ref: 'nowhere', _weak: true, _strengthenOnPublish: {type: 'note'}},
    })
    await expect(act(publish())).rejects.toMatchObject({
      message: expect.stringContaining(`Document "${id}" references non-existent document "nowhere"`),
    })
    expect(await stored(id)).toBeUndefined()
    expect(await stored(draftId)).toBeDefined()
  })

  test('is refused when somebody was faster', async () => {
    const wrong = [409, '0 documentRevisionIDDoesNotMatchError']
    await create(draftId)
    expect(await refusal(publish({ifDraftRevisionId: 'older'}))).toEqual(wrong)
    expect(await refusal(publish({ifPublishedRevisionId: 'older'}))).toEqual(wrong)
    await create(id)
    expect(await refusal(publish({ifPublishedRevisionId: 'older'}))).toEqual(wrong)
  })

  test('of nothing', async () => {
    expect(await refusal(publish())).toEqual([409, '0 documentNotFoundError'])
  })
})

describe('unpublish', () => {
  const unpublish = (): Action => ({actionType: 'sanity.action.document.unpublish', publishedId: id, draftId})

  test('leaves the document as a draft', async () => {
    const published = await create(id, {title: 'x'})
    told = []
    const {transactionId} = await act(unpublish())
    expect(await stored(id)).toBeUndefined()
    expect(await stored(draftId)).toEqual({
      ...published,
      _id: draftId,
      _rev: transactionId,
      _updatedAt: expect.any(String),
    })
    expect(tellings()).toEqual([`appear ${draftId}`, `disappear ${id}`])
  })

  test('keeps a draft that is there', async () => {
    await create(id, {title: 'published'})
    const draft = await create(draftId, {title: 'draft'})
    await act(unpublish())
    expect(await stored(draftId)).toEqual(draft)
  })

  test('of nothing, and of what others refer to', async () => {
    expect(await refusal(unpublish())).toEqual([409, '0 documentNotFoundError'])
    await create(id)
    await create(`${id}-user`, {to: {_type: 'reference', _ref: id}})
    expect(await refusal(unpublish())).toEqual([409, '0 documentHasExistingReferencesError'])
    expect(await stored(id)).toBeDefined()
  })
})

describe('delete', () => {
  const remove = (includeDrafts: string[], more = {}): Action => ({
    actionType: 'sanity.action.document.delete',
    publishedId: id,
    includeDrafts,
    ...more,
  })

  test('takes the published document and the drafts named', async () => {
    await create(id)
    await create(draftId)
    told = []
    await act(remove([draftId]))
    expect([await stored(id), await stored(draftId)]).toEqual([undefined, undefined])
    expect(tellings()).toEqual([`disappear ${id}`, `disappear ${draftId}`])
  })

  test('is refused while there are versions it does not name', async () => {
    await create(id)
    await create(draftId)
    await create(versionId)
    await create(`versions.summer.x${id}`)
    expect(await refusal(remove([draftId]))).toEqual([409, '0 documentHasVersionsError'])
    await act(remove([draftId, versionId]))
    expect(await stored(versionId)).toBeUndefined()
    expect(await stored(`versions.summer.x${id}`)).toBeDefined()
  })

  test('knows a draft that the same request made', async () => {
    await create(id)
    const edit = {actionType: 'sanity.action.document.edit', publishedId: id, draftId, patch: {set: {n: 1}}}
    expect(await refusal([edit as Action, remove([])])).toEqual([409, '1 documentHasVersionsError'])
    await act([edit as Action, remove([draftId])])
    expect(await stored(draftId)).toBeUndefined()
  })

  test('of nothing, and of a draft of another document', async () => {
    expect(await refusal(remove([]))).toEqual([409, '0 documentNotFoundError'])
    expect(await refusal(remove(['drafts.other']))).toEqual([400, '0 malformedMutationError'])
  })

  test('with purge erases the history as well', async () => {
    await create(id, {secret: 'bí mật'})
    await create(draftId, {secret: 'bí mật'})
    const {store} = lake.services.datasets.get('production')
    await act(remove([draftId], {purge: true}))
    expect(store.revisions([id, draftId], {})).toEqual([])
  })
})

describe('discard', () => {
  test('deletes a draft, by either name, and keeps the published document', async () => {
    await create(id)
    await create(draftId)
    await act({actionType: 'sanity.action.document.discard', draftId})
    expect(await stored(draftId)).toBeUndefined()
    await create(draftId)
    await act({actionType: 'sanity.action.document.version.discard', versionId: draftId})
    expect([await stored(draftId), (await stored(id))?._id]).toEqual([undefined, id])
  })

  test('of nothing', async () => {
    expect(await refusal({actionType: 'sanity.action.document.version.discard', versionId: draftId})).toEqual(
      [409, '0 documentNotFoundError'],
    )
  })

  test('never takes a published document away', async () => {
    await create(id)
    const asDraft = {actionType: 'sanity.action.document.discard', draftId: id}
    const asVersion = {actionType: 'sanity.action.document.version.discard', versionId: id}
    for (const action of [asDraft, asVersion])
      expect(await refusal(action as Action)).toEqual([400, '0 malformedMutationError'])
    expect(await stored(id)).toBeDefined()
  })
})

test.each(['create', 'replaceDraft'])('%s writes to no document but the draft', async name => {
  await create(id)
  const another = `another-${name}`
  await create(another, {n: 1})
  for (const _id of [another, id, `drafts.${another}`]) {
    const action = {
      actionType: `sanity.action.document.${name}`,
      publishedId: id,
      attributes: {...attributes(), _id},
      ifExists: 'ignore',
    }
    expect(await refusal(action as unknown as Action)).toEqual([400, '0 malformedMutationError'])
  }
  expect(await stored(another)).toMatchObject({n: 1})
  expect(await stored(`drafts.${another}`)).toBeUndefined()
})

test('an action on a draft of a draft is refused', async () => {
  const action = {
    actionType: 'sanity.action.document.edit',
    publishedId: draftId,
    draftId: `drafts.${draftId}`,
    patch: {set: {n: 1}},
  }
  expect(await refusal(action as Action)).toEqual([400, '0 malformedMutationError'])
})

describe('replaceDraft', () => {
  const replace = (more = {}): Action =>
    ({
      actionType: 'sanity.action.document.replaceDraft',
      publishedId: id,
      attributes: attributes(more),
    }) as Action

  test('replaces a draft, or makes one beside the published document', async () => {
    await create(id)
    await act(replace({n: 1}))
    await act(replace({m: 2}))
    expect(await stored(draftId)).toMatchObject({m: 2})
    expect(await stored(draftId)).not.toHaveProperty('n')
  })

  test('of nothing; after a create in the same request it restores a deleted document', async () => {
    expect(await refusal(replace())).toEqual([409, '0 documentNotFoundError'])
    const first = {
      actionType: 'sanity.action.document.create',
      publishedId: id,
      attributes: attributes({n: 1}),
      ifExists: 'fail',
    } as Action
    await act([first, replace({n: 1})])
    expect(await stored(draftId)).toMatchObject({n: 1})
  })
})

describe('versions of a release', () => {
  test('are created from a document or from a base', async () => {
    const base = await create(id, {title: 'base'})
    await act({
      actionType: 'sanity.action.document.version.create',
      publishedId: id,
      document: {_id: versionId, _type: 'note', title: 'given'},
    })
    const autumn = `versions.autumn.${id}`
    await act({
      actionType: 'sanity.action.document.version.create',
      publishedId: id,
      baseId: id,
      versionId: autumn,
      ifBaseRevisionId: base._rev,
    })
    expect([(await stored(versionId))?.title, (await stored(autumn))?.title]).toEqual(['given', 'base'])
    const again = {actionType: 'sanity.action.document.version.create', publishedId: id, baseId: id} as const
    expect(await refusal({...again, versionId})).toEqual([409, '0 documentAlreadyExistsError'])
    expect(await refusal({...again, versionId: draftId, ifBaseRevisionId: 'older'})).toEqual([
      409,
      '0 documentRevisionIDDoesNotMatchError',
    ])
  })

  test('are replaced, and marked for unpublishing', async () => {
    const replace = {
      actionType: 'sanity.action.document.version.replace',
      document: {_id: versionId, _type: 'note', title: 'replaced'},
    } as const
    expect(await refusal(replace)).toEqual([409, '0 documentNotFoundError'])
    await create(id, {title: 'published'})
    await act({actionType: 'sanity.action.document.version.unpublish', publishedId: id, versionId})
    expect(await stored(versionId)).toMatchObject({title: 'published', _system: {delete: true}})
    await act(replace)
    expect(await stored(versionId)).toMatchObject({title: 'replaced'})
  })

  test('by the client’s own methods', async () => {
    await create(id, {title: 'published'})
    const summer = {publishedId: id, releaseId: 'summer'}
    await lake.client.createVersion({...summer, document: {_type: 'note', title: 'given'}})
    await lake.client.createVersion({publishedId: id, baseId: id, releaseId: 'autumn'})
    expect([(await stored(versionId))?.title, (await stored(`versions.autumn.${id}`))?.title]).toEqual([
      'given',
      'published',
    ])
    await lake.client.replaceVersion({...summer, document: {_type: 'note', title: 'replaced'}})
    expect(await stored(versionId)).toMatchObject({title: 'replaced'})
    await lake.client.discardVersion(summer)
    expect(await stored(versionId)).toBeUndefined()
    await lake.client.unpublishVersion(summer)
    expect(await stored(versionId)).toMatchObject({title: 'published', _system: {delete: true}})
  })
})

describe('a request', () => {
  const edit = (n: number): Action => ({
    actionType: 'sanity.action.document.edit',
    publishedId: id,
    draftId,
    patch: {set: {n}},
  })

  test('is all or nothing, and names the action that failed', async () => {
    const draft = await create(draftId, {n: 0})
    const failing = {
      actionType: 'sanity.action.document.publish',
      publishedId: 'zz',
      draftId: 'drafts.zz',
    } as const
    expect(await refusal([edit(1), failing])).toEqual([409, '1 documentNotFoundError'])
    expect(await stored(draftId)).toEqual(draft)
  })

  test('as a dry run changes nothing', async () => {
    const draft = await create(draftId, {n: 0})
    told = []
    await act(edit(1), {dryRun: true})
    await expect(
      act({...edit(1), draftId: 'drafts.zz', publishedId: 'zz'} as Action, {dryRun: true}),
    ).rejects.toMatchObject({
      statusCode: 409,
    })
    expect([await stored(draftId), told]).toEqual([draft, []])
  })

  test('sent again with the same transaction id is carried out once', async () => {
    await create(draftId, {n: 0} as Partial<SanityDocument>)
    const inc = {...edit(0), patch: {inc: {n: 1}}} as Action
    const options = {transactionId: `again-${id}`}
    expect(await act(inc, options)).toEqual(await act(inc, options))
    expect(await stored(draftId)).toMatchObject({n: 1})
    await expect(act(edit(7), options)).rejects.toMatchObject({statusCode: 409})
  })

  test('with an action nobody knows', async () => {
    expect(await refusal({actionType: 'sanity.action.release.create'} as unknown as Action)).toEqual([
      400,
      '0 malformedMutationError',
    ])
  })

  test('without a token is refused', async () => {
    await create(draftId)
    await expect(lake.clientWith(undefined).action(edit(1))).rejects.toMatchObject({statusCode: 403})
  })
})
