import {expect, test} from 'vitest'
import {directAddress, stayAtHome} from './stayAtHome.ts'

const home = {projectId: 'cong', homes: ['http://localhost:3333']}

function openPage() {
  const asked: string[] = []
  const page = {
    location: {href: 'http://localhost:3333/structure'},
    fetch: (input: Request | string) => {
      asked.push(input instanceof Request ? input.url : input)
      return Promise.resolve(new Response('ours'))
    },
  }
  stayAtHome(page as unknown as Window, home)
  return {asked, fetch: page.fetch}
}

test.each([
  ['http://localhost:3333/v1/data/query/production', 'http://localhost:3333/v1/data/query/production'],
  [
    'http://l1-a.localhost:3333/v1/data/listen/production',
    'http://l1-a.localhost:3333/v1/data/listen/production',
  ],
  ['http://cong.localhost:3333/v2021-06-07/users/me', 'http://localhost:3333/v2021-06-07/users/me'],
  ['/static/a.js', 'http://localhost:3333/static/a.js'],
  ['data:text/plain,a', 'data:text/plain,a'],
])('%s is asked', async (address, asked) => {
  const page = openPage()
  expect(await (await page.fetch(address)).text()).toBe('ours')
  expect(page.asked).toEqual([asked])
})

test.each([
  'https://api.sanity.io/vX/intake/feedback',
  'http://localhost:9999/v1/data/query/production',
  'https://localhost:3333/',
  'http://notlocalhost:3333/',
  'http://localhost.evil.example:3333/',
])('%s is never asked, as a text or as a Request', async address => {
  const page = openPage()
  expect((await page.fetch(address)).status).toBe(404)
  expect((await page.fetch(new Request(address))).status).toBe(404)
  expect(page.asked).toEqual([])
})

test('the check for a newer version hears of none', async () => {
  const page = openPage()
  const answer = await page.fetch('https://sanity-cdn.com/v1/modules/sanity/latest/%5E6.16.0/t1')
  expect(await answer.json()).toEqual({})
  expect(page.asked).toEqual([])
})

test('an address that is none is refused as fetch refuses it, not thrown at the caller', async () => {
  await expect(openPage().fetch('http://cong.127.0.0.1:3333/')).rejects.toThrow(TypeError)
})

test('the project is taken from in front of addresses that can have no names under them', () => {
  const office = {projectId: 'cong', homes: ['http://192.168.1.5:3333', 'https://soan.example.gov.vn']}
  expect(directAddress('http://cong.192.168.1.5:3333/v1/users/me', office)).toBe(
    'http://192.168.1.5:3333/v1/users/me',
  )
  expect(directAddress('https://cong.soan.example.gov.vn/v1/users/me', office)).toBe(
    'https://soan.example.gov.vn/v1/users/me',
  )
  expect(directAddress('https://cong.evil.example/', office)).toBe('https://cong.evil.example/')
})
