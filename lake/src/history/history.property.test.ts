import fc from 'fast-check'
import {applyPatch} from 'mendoza'
import {expect, test} from 'vitest'
import {openStore} from '../../test/openStore.ts'
import {writeDocuments} from '../../test/writeDocuments.ts'
import type {Access} from '../access/access.ts'
import type {DocumentStore, SanityDocument} from '../store/documentStore.ts'
import {documentsAt} from './documentsAt.ts'
import {listTransactions} from './listTransactions.ts'

const ids = ['a', 'drafts.a', 'b']
const everything: Access = {
  identity: {id: 'u-lan', name: 'Lan', email: null, kind: 'user', roles: []},
  grants: [{filter: '_id in path("**")', permissions: ['history']}],
}

const content = fc.record(
  {
    title: fc.string({unit: fc.constantFrom('ắ', 'đ', ' ', '🌙', 'x'), maxLength: 6}),
    tags: fc.array(fc.constantFrom('y tế', 'giáo dục', 'giao thông'), {maxLength: 4}),
    body: fc.array(fc.record({_key: fc.constantFrom('1', '2', '3'), text: fc.string({maxLength: 5})}), {
      maxLength: 4,
    }),
  },
  {requiredKeys: []},
)
const transaction = fc.dictionary(fc.constantFrom(...ids), fc.option(content), {minKeys: 1, maxKeys: 3})

/** What every document was after each transaction, kept the simplest way. */
type Model = Map<string, SanityDocument | undefined>[]

function write(store: DocumentStore, history: Record<string, Record<string, unknown> | null>[]): Model {
  return history.map((wanted, index) => {
    const existing = Object.entries(wanted).filter(([id, document]) => document !== null || store.get(id))
    const timestamp = new Date(Date.UTC(2026, 10, 24, 8, index)).toISOString()
    writeDocuments(store, {transactionId: `t${index}`, timestamp, documents: Object.fromEntries(existing)})
    return new Map(ids.map(id => [id, store.get(id)]))
  })
}

function inFreshStore(check: (store: DocumentStore) => void): void {
  const {store, close} = openStore()
  try {
    check(store)
  } finally {
    close()
  }
}

test('property: every state of every document comes back, by revision and by time, deleted or not', () => {
  fc.assert(
    fc.property(fc.array(transaction, {minLength: 1, maxLength: 12}), history => {
      inFreshStore(store => {
        const model = write(store, history)
        model.forEach((states, index) => {
          const expected = ids.flatMap(id => states.get(id) ?? [])
          expect(documentsAt(store, ids, {revision: `t${index}`})).toEqual(expected)
          const time = new Date(Date.UTC(2026, 10, 24, 8, index, 30)).toISOString()
          expect(documentsAt(store, ids, {time})).toEqual(expected)
        })
        expect(documentsAt(store, ids, {time: '2026-11-24T07:59:59.999Z'})).toEqual([])
      })
    }),
    {numRuns: 20},
  )
})

test('property: effects lead from nothing to the present, and back', () => {
  fc.assert(
    fc.property(fc.array(transaction, {minLength: 1, maxLength: 12}), history => {
      inFreshStore(store => {
        const model = write(store, history)
        for (const id of ids) {
          const transactions = listTransactions(store, everything, [id], {
            range: {limit: 100},
            authors: undefined,
            includeIdentifiedDocumentsOnly: true,
            mutations: 'none',
            includeEffects: true,
          })
          let document: unknown = null
          for (const {id: transactionId, effects} of transactions) {
            const before = document
            document = applyPatch(document, effects?.[id]?.apply ?? [])
            expect(document).toEqual(withoutRevision(model[Number(transactionId.slice(1))]?.get(id)))
            expect(applyPatch(document, effects?.[id]?.revert ?? [])).toEqual(before)
          }
          expect(document).toEqual(withoutRevision(store.get(id)))
        }
      })
    }),
    {numRuns: 20},
  )
})

function withoutRevision(document: SanityDocument | undefined): object | null {
  if (!document) return null
  const {_rev, ...rest} = document
  return rest
}
