import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openStore} from '../../test/openStore.ts'
import {writeDocuments} from '../../test/writeDocuments.ts'
import {documentEvents} from './documentEvents.ts'
import {documentGroup} from './documentGroup.ts'

const {store, close} = openStore()

beforeAll(() => {
  let minute = 0
  const write = (transactionId: string, documents: Record<string, object | null>) =>
    writeDocuments(store, {
      transactionId,
      timestamp: `2026-11-24T08:${String(++minute).padStart(2, '0')}:00.000Z`,
      documents: documents as Record<string, Record<string, unknown> | null>,
    })
  write('create', {'drafts.bai': {title: 'Lễ'}})
  write('edit', {'drafts.bai': {title: 'Lễ hội'}})
  write('publish', {'drafts.bai': null, bai: {title: 'Lễ hội'}})
  write('draft-2', {'drafts.bai': {title: 'Lễ hội xuân'}})
  write('discard', {'drafts.bai': null})
  write('unpublish', {'drafts.bai': {title: 'Lễ hội'}, bai: null})
  write('publish-2', {'drafts.bai': null, bai: {title: 'Lễ hội'}})
  write('delete', {bai: null})
  write('live', {song: {title: 'Sông'}})
  write('live-edit', {song: {title: 'Sông Hương'}})
  write('version', {'versions.r1.song': {title: 'Sông Hương'}})
  write('live-delete', {song: null, 'versions.r1.song': null})
})
afterAll(close)

function eventsOf(id: string) {
  const group = documentGroup(id)
  return documentEvents(id, group, store.revisions([group.publishedId, group.versionId], {}))
}

describe('documentEvents', () => {
  test('tells the life of a draft, newest first', () => {
    const draft = {documentId: 'bai', versionId: 'drafts.bai', releaseId: '', author: 'u-lan'}
    expect(eventsOf('drafts.bai')).toEqual([
      {
        type: 'deleteDocumentGroup',
        documentId: 'bai',
        author: 'u-lan',
        timestamp: '2026-11-24T08:08:00.000Z',
      },
      {
        type: 'publishDocumentVersion',
        ...draft,
        timestamp: '2026-11-24T08:07:00.000Z',
        versionRevisionId: 'unpublish',
        revisionId: 'publish-2',
        publishCause: 'document.publish',
      },
      {
        type: 'unpublishDocument',
        ...draft,
        timestamp: '2026-11-24T08:06:00.000Z',
        versionRevisionId: 'unpublish',
      },
      {
        type: 'createDocumentVersion',
        ...draft,
        timestamp: '2026-11-24T08:06:00.000Z',
        versionRevisionId: 'unpublish',
      },
      {
        type: 'deleteDocumentVersion',
        ...draft,
        timestamp: '2026-11-24T08:05:00.000Z',
        versionRevisionId: 'draft-2',
      },
      {
        type: 'createDocumentVersion',
        ...draft,
        timestamp: '2026-11-24T08:04:00.000Z',
        versionRevisionId: 'draft-2',
      },
      {
        type: 'publishDocumentVersion',
        ...draft,
        timestamp: '2026-11-24T08:03:00.000Z',
        versionRevisionId: 'edit',
        revisionId: 'publish',
        publishCause: 'document.publish',
      },
      {
        type: 'createDocumentVersion',
        ...draft,
        timestamp: '2026-11-24T08:01:00.000Z',
        versionRevisionId: 'create',
      },
    ])
  })

  test('tells of the published document what happened to it alone', () => {
    expect(eventsOf('bai').map(({type, revisionId}) => [type, revisionId])).toEqual([
      ['deleteDocumentGroup', undefined],
      ['publishDocumentVersion', 'publish-2'],
      ['unpublishDocument', undefined],
      ['publishDocumentVersion', 'publish'],
    ])
  })

  test('tells of a document edited without a draft', () => {
    expect(eventsOf('song').map(({type, revisionId}) => [type, revisionId])).toEqual([
      ['deleteDocumentGroup', undefined],
      ['updateLiveDocument', 'live-edit'],
      ['createLiveDocument', 'live'],
    ])
  })

  test('knows the release of a version', () => {
    expect(eventsOf('versions.r1.song').at(-1)).toMatchObject({
      type: 'createDocumentVersion',
      documentId: 'song',
      versionId: 'versions.r1.song',
      releaseId: 'r1',
    })
  })

  test('tells nothing of a document that never was', () => {
    expect(eventsOf('khong-co')).toEqual([])
  })
})
