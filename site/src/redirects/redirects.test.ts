import {expect, test} from 'vitest'
import {movedPages} from './movedPages.ts'
import {resolveRedirects, slugsToCheck} from './resolveRedirects.ts'
import {writeRules} from './writeRules.ts'

const row = (from: string, to: string) => ({from, to, leadsToDocument: false, document: null})
const rowTo = (from: string, document: {_type: string; slug: string; isPublic: boolean} | null) => ({
  from,
  to: null,
  leadsToDocument: true,
  document,
})
const ends = (...rows: Parameters<typeof resolveRedirects>[0]) =>
  resolveRedirects(rows, []).map(({from, to}) => `${from} → ${to}`)

test('an old address leads to the document where it now is', () => {
  const article = {_type: 'article', slug: 'moi', isPublic: true}
  expect(ends(rowTo('/tin-tuc/cu/', article))).toEqual(['/tin-tuc/cu/ → /tin-tuc/moi/'])
})

test('to nothing when the document is gone, kept back or has no page', () => {
  expect(ends(rowTo('/tin-tuc/cu/', null))).toEqual([])
  expect(ends(rowTo('/tin-tuc/cu/', {_type: 'article', slug: 'hen', isPublic: false}))).toEqual([])
  expect(ends(rowTo('/tin-tuc/cu/', {_type: 'unit', slug: 'phong', isPublic: true}))).toEqual([])
})

test('an article that took the old address over keeps it', () => {
  const rows = [row('/tin-tuc/cu/', '/tin-tuc/moi/'), row('/vi/cu.aspx', '/tin-tuc/moi/')]
  expect(slugsToCheck(rows)).toEqual(['cu'])
  const held = resolveRedirects(rows, [{_type: 'article', slug: 'cu'}])
  expect(held.map(({from}) => from)).toEqual(['/vi/cu.aspx'])
  const notice = resolveRedirects(rows, [{_type: 'notice', slug: 'cu'}])
  expect(notice.map(({from}) => from)).toEqual(['/tin-tuc/cu/', '/vi/cu.aspx'])
})

test('a way over several old addresses is taken at once, a circle never', () => {
  expect(ends(row('/a/1/', '/a/2/'), row('/a/2', '/a/3/'), row('/A/3/', '/lich/'))).toEqual([
    '/a/1/ → /lich/',
    '/a/2 → /lich/',
    '/A/3/ → /lich/',
  ])
  expect(ends(row('/a/1/', '/a/2/'), row('/a/2/', '/a/1/'), row('/b/', '/B/index.html'))).toEqual([])
})

test('pages of the site, unsafe targets and paths out of it are left alone', () => {
  const rows = ['/', '/tin-tuc/', '/rss.xml', '/lich/2026/', '/x/../../y', `/${'x'.repeat(300)}`, 'cu']
  expect(ends(...rows.map(from => row(from, '/lich/')))).toEqual([])
  expect(ends(...['javascript:alert(1)', '//x.vn', 'mailto:a@b.vn'].map(to => row('/cu/', to)))).toEqual([])
})

test('the first of two redirects from one address holds', () => {
  expect(ends(row('/Cu.aspx?ID=1', '/a/'), row('/cu.aspx?id=1', '/b/'))).toEqual(['/Cu.aspx?ID=1 → /a/'])
})

test('rules carry the query, letters beyond ASCII encoded, and what stands below a category', () => {
  const category = {_type: 'category', slug: 'moi', isPublic: true}
  const rows = [
    row('/Default.aspx?tabid=81&x=a:b', '/gioi-thieu/'),
    row('/Tin-tức/cu*', 'https://a.vn/b'),
    rowTo('/chuyen-muc/cu/', category),
  ]
  expect(writeRules(resolveRedirects(rows, []))).toBe(
    `/Default.aspx tabid=81 x=a%3Ab /gioi-thieu/ 301
/Tin-t%E1%BB%A9c/cu%2A https://a.vn/b 301
/chuyen-muc/cu/ /chuyen-muc/moi/ 301
/chuyen-muc/cu/* /chuyen-muc/moi/:splat 301
`,
  )
  expect(movedPages(resolveRedirects(rows, []))).toEqual([
    {path: 'Tin-tức/cu*', to: 'https://a.vn/b'},
    {path: 'chuyen-muc/cu', to: '/chuyen-muc/moi/'},
  ])
})
