import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import type {VisitorSign} from '../src/visits/visit.ts'
import type {VisitStore} from '../src/visits/visitStore.ts'

const minute = 60_000
const noon = Date.parse('2026-11-24T05:00:00Z')
const midnight = Date.parse('2026-11-24T17:00:00Z')

function sign(visitor: string, at = noon, more: Partial<VisitorSign> = {}): VisitorSign {
  return {visitor, at, day: '2026-11-24', former: undefined, ...more}
}

/** What a store of visits under test must offer. */
export interface StoreUnderTest {
  store: VisitStore
  /** A second handle on the same numbers after this one is closed. */
  reopen(): Promise<VisitStore>
  dispose(): Promise<void>
}

/** What every store of visits promises; each store's test runs it. */
export function visitStoreContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the contract of visit stores`, () => {
    let under: StoreUnderTest
    let store: VisitStore
    beforeEach(async () => {
      under = await open()
      store = under.store
    })
    afterEach(async () => {
      await store.close()
      await under.dispose()
    })

    test('counts a visitor once a visit, and the present and today beside', async () => {
      expect(await store.note(sign('a'))).toEqual({isNewVisit: true, online: 1, today: 1, counted: 1})
      expect(await store.note(sign('a', noon + minute))).toEqual({
        isNewVisit: false,
        online: 1,
        today: 1,
        counted: 1,
      })
      expect(await store.note(sign('b', noon + minute))).toEqual({
        isNewVisit: true,
        online: 2,
        today: 2,
        counted: 2,
      })
    })

    test('ends a visit after 30 minutes of silence, not of presence', async () => {
      await store.note(sign('a'))
      expect((await store.note(sign('a', noon + 30 * minute - 1))).isNewVisit).toBe(false)
      expect((await store.note(sign('a', noon + 59 * minute))).isNewVisit).toBe(false)
      expect((await store.note(sign('a', noon + 89 * minute))).isNewVisit).toBe(true)
      expect(await store.days()).toEqual([{day: '2026-11-24', visits: 2}])
    })

    test('calls a visitor present for five minutes', async () => {
      await store.note(sign('a'))
      await store.note(sign('b', noon + 2 * minute))
      expect((await store.read(noon + 5 * minute - 1, '2026-11-24')).online).toBe(2)
      expect((await store.read(noon + 5 * minute, '2026-11-24')).online).toBe(1)
      expect((await store.read(noon + 7 * minute, '2026-11-24')).online).toBe(0)
    })

    test('carries a visit over midnight under its former key', async () => {
      await store.note(sign('old', midnight - minute))
      const after = {at: midnight + minute, day: '2026-11-25', former: 'old'}
      expect(await store.note(sign('new', 0, after))).toEqual({
        isNewVisit: false,
        online: 1,
        today: 0,
        counted: 1,
      })
      expect(await store.note(sign('new', 0, {...after, at: midnight + 2 * minute}))).toMatchObject({
        isNewVisit: false,
        online: 1,
      })
      expect(await store.note(sign('late', 0, {...after, former: 'unknown'}))).toMatchObject({
        isNewVisit: true,
        today: 1,
      })
      expect(await store.days()).toEqual([
        {day: '2026-11-24', visits: 1},
        {day: '2026-11-25', visits: 1},
      ])
    })

    test('reads without counting, also what was never counted', async () => {
      expect(await store.read(noon, '2026-11-24')).toEqual({online: 0, today: 0, counted: 0})
      expect(await store.days()).toEqual([])
    })

    test('counts signs that come at the same time each once', async () => {
      const all = await Promise.all(
        Array.from({length: 300}, (_, index) => store.note(sign(`v${index % 100}`, noon + index))),
      )
      expect(all.filter(({isNewVisit}) => isNewVisit)).toHaveLength(100)
      expect(await store.read(noon + 300, '2026-11-24')).toEqual({online: 100, today: 100, counted: 100})
    })

    test('has everything after it was closed and opened, the visits under way too', async () => {
      await store.note(sign('a'))
      await store.note(sign('b', noon + 1000))
      await store.close()
      store = await under.reopen()
      expect(await store.read(noon + 2000, '2026-11-24')).toEqual({online: 2, today: 2, counted: 2})
      expect((await store.note(sign('a', noon + 2000))).isNewVisit).toBe(false)
    })
  })
}
