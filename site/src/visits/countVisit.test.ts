import {describe, expect, test} from 'vitest'
import {countVisit, type VisitRequest} from './countVisit.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'
const request: VisitRequest = {
  address: '14.162.1.2',
  userAgent: firefox,
  purpose: '  ',
  fetchSite: 'same-origin',
}
const salts = {today: 'salt of today', yesterday: undefined}
const noon = Date.parse('2026-11-24T05:00:00Z')

describe('a hit', () => {
  test('is a sign of a visitor whose key says nothing about the address', () => {
    expect(countVisit(request, salts, noon)).toEqual({
      counts: true,
      sign: {visitor: expect.stringMatching(/^[\w-]{22}$/), former: undefined, at: noon, day: '2026-11-24'},
    })
    expect(JSON.stringify(countVisit(request, salts, noon))).not.toContain('14.162')
  })

  test('is the same visitor only with the same address, browser and salt', () => {
    const keyOf = (change: Partial<VisitRequest>, salt = 'salt of today') => {
      const verdict = countVisit({...request, ...change}, {...salts, today: salt}, noon)
      return verdict.counts ? verdict.sign.visitor : ''
    }
    const keys = [
      keyOf({}),
      keyOf({address: '14.162.1.3'}),
      keyOf({userAgent: firefox.replace('Linux', 'OpenBSD')}),
      keyOf({}, 'another salt'),
    ]
    expect(new Set(keys).size).toBe(4)
    expect(keyOf({fetchSite: 'none'})).toBe(keys[0])
  })

  test('belongs to the day in Hanoi', () => {
    const dayOf = (instant: string) => {
      const verdict = countVisit(request, salts, Date.parse(instant))
      return verdict.counts ? verdict.sign.day : ''
    }
    expect(dayOf('2026-11-24T16:59:59.999Z')).toBe('2026-11-24')
    expect(dayOf('2026-11-24T17:00:00.000Z')).toBe('2026-11-25')
    expect(dayOf('2026-12-31T17:00:00.000Z')).toBe('2027-01-01')
    expect(dayOf('2026-11-24T16:59:59.999Z')).toBe('2026-11-24')
  })

  test('names the key of yesterday while yesterday’s salt lives', () => {
    const yesterday = countVisit(request, {today: 'old', yesterday: undefined}, noon)
    const today = countVisit(request, {today: 'new', yesterday: 'old'}, noon)
    expect(today.counts && yesterday.counts && today.sign.former === yesterday.sign.visitor).toBe(true)
  })

  test.for([
    ['prefetch', {purpose: 'prefetch  '}],
    ['prefetch', {purpose: 'prefetch;prerender  '}],
    ['prefetch', {purpose: '  prefetch'}],
    ['preview', {purpose: ' preview '}],
    ['cross-site', {fetchSite: 'cross-site'}],
    ['robot', {userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'}],
    ['robot', {userAgent: ''}],
    ['robot', {userAgent: 'curl/8.5.0'}],
  ] as const)('is not counted as %s: %o', ([reason, change]) => {
    expect(countVisit({...request, ...change}, salts, noon)).toEqual({counts: false, reason})
  })
})
