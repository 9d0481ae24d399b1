import {expect, it} from 'vitest'
import {currentEntries, menuSection} from './menuSection.ts'

const link = (href: string) => ({label: href, href})
const navigation = [
  {...link('/van-ban/'), children: []},
  {...link('/tin-tuc/'), children: [link('/chuyen-muc/lao-dong/')]},
  {...link('/gop-y/'), children: [link('/gop-y/'), link('/hoi-dap/')]},
]
const addresses = (path: string, ...way: string[]) =>
  menuSection(navigation, {path, way: way.map(href => ({title: href, href}))})?.map(({href}) => href)

it('finds a page by its own address, the group opened by its own page', () => {
  expect(addresses('/chuyen-muc/lao-dong/')).toEqual(['/tin-tuc/', '/chuyen-muc/lao-dong/'])
  expect(addresses('/gop-y/')).toEqual(['/gop-y/', '/hoi-dap/'])
})

it('finds a page by the way to it, nearest step first', () => {
  expect(addresses('/hoi-dap/cau-hoi/', '/tin-tuc/', '/hoi-dap/')).toEqual(['/gop-y/', '/hoi-dap/'])
})

it('finds nothing for a page in no group, even when it stands in the menu alone', () => {
  expect(addresses('/van-ban/')).toBeUndefined()
  expect(addresses('/rss/')).toBeUndefined()
})

it('marks the page itself and what it is below, never the home page for all', () => {
  const menu = [{...link('/'), children: []}, ...navigation]
  expect([...currentEntries(menu, '/chuyen-muc/lao-dong/trang/2/')]).toEqual([
    ['/chuyen-muc/lao-dong/', 'true'],
  ])
  expect([...currentEntries(menu, '/gop-y/')]).toEqual([['/gop-y/', 'page']])
  expect([...currentEntries(menu, '/')]).toEqual([['/', 'page']])
})
