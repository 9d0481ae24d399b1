import {applyPatch} from 'mendoza'
import {describe, expect, test} from 'vitest'
import type {Access} from '../access/access.ts'
import {diffDocuments} from '../history/diffDocuments.ts'
import type {Commit, DocumentChange, SanityDocument} from '../store/documentStore.ts'
import type {Listener} from './listener.ts'
import {compileListenFilter} from './listenFilter.ts'
import {mutationEvents} from './mutationEvents.ts'

const everything = accessWith('_id in path("**")')

describe('mutationEvents', () => {
  test('tells what was asked for and nothing more', () => {
    const commit = commitOf(change(article('a', 'Cũ', 'r1'), article('a', 'Mới', 't9')))
    expect(mutationEvents(listener('*'), everything, commit)).toEqual([
      {
        event: 'mutation',
        id: 't9#a',
        data: {
          eventId: 't9#a',
          documentId: 'a',
          transactionId: 't9',
          transactionTotalEvents: 1,
          transactionCurrentEvent: 1,
          transition: 'update',
          identity: 'u-lan',
          timestamp: '2026-11-24T08:00:00.000Z',
          visibility: 'query',
          previousRev: 'r1',
          resultRev: 't9',
        },
      },
    ])
    const full = {
      includeResult: true,
      includePreviousRevision: true,
      includeMutations: true,
      includeEffects: true,
    }
    expect(only(mutationEvents(listener('*', full), everything, commit))).toMatchObject({
      previous: {_id: 'a', title: 'Cũ', _rev: 'r1'},
      result: {_id: 'a', title: 'Mới', _rev: 't9'},
      mutations: [{patch: {id: 'a', set: {}}}],
      effects: {apply: expect.any(Array), revert: expect.any(Array)},
    })
  })

  test('counts the events of a transaction that this listener gets, so that the Studio waits for no other', () => {
    const commit = commitOf(
      change(article('other', 'Khác', 'r1'), article('other', 'Khác nữa', 't9')),
      change(article('drafts.a', 'Bài', 'r2'), null),
      change(null, article('a', 'Bài', 't9')),
    )
    const events = mutationEvents(listener('*[_id in ["a", "drafts.a"]]'), everything, commit)
    expect(events.map(({data}) => data)).toMatchObject([
      {
        documentId: 'drafts.a',
        transition: 'disappear',
        transactionCurrentEvent: 1,
        transactionTotalEvents: 2,
      },
      {documentId: 'a', transition: 'appear', transactionCurrentEvent: 2, transactionTotalEvents: 2},
    ])
  })

  test('names the revision of a deletion, and none before a creation', () => {
    const created = only(
      mutationEvents(listener('*'), everything, commitOf(change(null, article('a', '', 't9')))),
    )
    const deleted = only(
      mutationEvents(listener('*'), everything, commitOf(change(article('a', '', 'r1'), null))),
    )
    expect(created).not.toHaveProperty('previousRev')
    expect(created).toMatchObject({transition: 'appear', resultRev: 't9'})
    expect(deleted).toMatchObject({transition: 'disappear', previousRev: 'r1', resultRev: 't9'})
  })

  test('means the set listened to by appear and disappear, and the document by its revisions', () => {
    const short = listener('*[length(title) < 5]')
    const grown = commitOf(change(article('a', 'Bài', 'r1'), article('a', 'Bài viết dài', 't9')))
    const shrunk = commitOf(change(article('a', 'Bài viết dài', 'r1'), article('a', 'Bài', 't9')))
    const never = commitOf(change(article('a', 'Bài viết', 'r1'), article('a', 'Bài viết dài', 't9')))
    const revisions = {previousRev: 'r1', resultRev: 't9'}
    expect(only(mutationEvents(short, everything, grown))).toMatchObject({
      transition: 'disappear',
      ...revisions,
    })
    expect(only(mutationEvents(short, everything, shrunk))).toMatchObject({
      transition: 'appear',
      ...revisions,
    })
    expect(mutationEvents(short, everything, never)).toEqual([])
  })

  test('sends an event for a change that changed nothing', () => {
    const commit = commitOf(change(article('a', 'Bài', 'r1'), article('a', 'Bài', 't9')))
    expect(only(mutationEvents(listener('*'), everything, commit))).toMatchObject({resultRev: 't9'})
  })

  test('tells of effects on documents as they are shown, for those are what the client has', () => {
    const shown = (document: SanityDocument) => ({...document, url: `https://noi-dung.vn/${document._id}`})
    const change1 = change(article('a', 'Ảnh cũ', 'r1'), article('a', 'Ảnh mới', 't9'))
    const options = {shown, includeEffects: true, includeResult: true, includePreviousRevision: true}
    const event = only(mutationEvents(listener('*', options), everything, commitOf(change1)))
    const {effects, previous, result} = event as Record<string, {apply: unknown[]} & SanityDocument>
    expect(result).toMatchObject({title: 'Ảnh mới', url: 'https://noi-dung.vn/a'})
    expect({...applyPatch(withoutRevision(previous), effects?.apply ?? []), _rev: 't9'}).toEqual(result)
  })

  test('leaves versions out unless asked for, and drafts when only what is published is followed', () => {
    const ids = ['a', 'drafts.a', 'versions.r1.a']
    const commit = commitOf(...ids.map(id => change(null, article(id, '', 't9'))))
    const told = (options: Partial<Listener>) =>
      mutationEvents(listener('*', options), everything, commit).map(({id}) => id?.slice('t9#'.length))
    expect(told({})).toEqual(['a', 'drafts.a'])
    expect(told({includeAllVersions: true})).toEqual(ids)
    expect(told({perspective: 'published'})).toEqual(['a'])
  })
})

describe('grants', () => {
  const publicOnly = accessWith('_id in path("*")')
  const notices = accessWith('title match "thông báo*"')
  const full = {
    includeResult: true,
    includePreviousRevision: true,
    includeMutations: true,
    includeEffects: true,
  }

  test('hide drafts from whoever may read only what is published', () => {
    const commit = commitOf(change(null, article('drafts.a', '', 't9')), change(null, article('a', '', 't9')))
    expect(only(mutationEvents(listener('*'), publicOnly, commit))).toMatchObject({
      documentId: 'a',
      transactionTotalEvents: 1,
    })
  })

  test('show a document that becomes readable as one that appears, without its past', () => {
    const commit = commitOf(change(article('a', 'bí mật', 'r1'), article('a', 'thông báo số 1', 't9')))
    const event = only(mutationEvents(listener('*', full), notices, commit))
    expect(event).toMatchObject({
      transition: 'appear',
      previous: null,
      mutations: [],
      result: {title: 'thông báo số 1'},
    })
    expect(event).not.toHaveProperty('previousRev')
    expect(JSON.stringify(event)).not.toContain('bí mật')
  })

  test('show a document that becomes unreadable as one that is gone, without its present', () => {
    const before = article('a', 'thông báo số 1', 'r1')
    const event = only(
      mutationEvents(listener('*', full), notices, commitOf(change(before, article('a', 'bí mật', 't9')))),
    )
    expect(event).toMatchObject({transition: 'disappear', resultRev: 't9', effects: {apply: [0, null]}})
    expect(event).not.toHaveProperty('result')
    expect(JSON.stringify(event)).not.toContain('bí mật')
    const {_rev, ...content} = before
    expect(applyPatch(null, (event as {effects: {revert: unknown[]}}).effects.revert)).toEqual(content)
  })
})

function withoutRevision(document: SanityDocument | undefined): object {
  const {_rev, ...content} = document ?? {}
  return content
}

function only(events: {data: unknown}[]): unknown {
  expect(events).toHaveLength(1)
  return events[0]?.data
}

function listener(query: string, options: Partial<Listener> = {}): Listener {
  return {
    filter: compileListenFilter(query, {}),
    shown: document => document,
    includeResult: false,
    includePreviousRevision: false,
    includeMutations: false,
    includeEffects: false,
    visibility: 'query',
    includeAllVersions: false,
    perspective: 'raw',
    ...options,
  }
}

function accessWith(filter: string): Access {
  const identity = {id: 'u-lan', name: 'Lan', email: null, kind: 'user', roles: []} as const
  return {identity: {...identity, roles: []}, grants: [{filter, permissions: ['read']}]}
}

function article(_id: string, title: string, _rev: string): SanityDocument {
  const at = '2026-11-24T00:00:00Z'
  return {_id, _type: 'article', _rev, _createdAt: at, _updatedAt: at, title}
}

function change(previous: SanityDocument | null, result: SanityDocument | null): DocumentChange {
  const documentId = (result ?? previous)?._id ?? ''
  return {
    documentId,
    previous,
    result,
    previousRev: previous?._rev ?? null,
    resultRev: result?._rev ?? null,
    transition: previous ? (result ? 'update' : 'disappear') : 'appear',
    mutations: [{patch: {id: documentId, set: {}}}],
    effects: diffDocuments(previous, result),
  }
}

function commitOf(...changes: DocumentChange[]): Commit {
  return {sequence: 9, transactionId: 't9', timestamp: '2026-11-24T08:00:00.000Z', identity: 'u-lan', changes}
}
