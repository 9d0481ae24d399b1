import {expect, test} from 'vitest'
import {stayAtHome} from './stayAtHome.ts'

const home = 'http://localhost:3333'

function pageAt(href: string) {
  const asked: string[] = []
  const page = {
    location: {href},
    fetch: (input: unknown) => {
      asked.push(String(input))
      return Promise.resolve(new Response('ours'))
    },
  }
  stayAtHome(page as unknown as Window, [home])
  return {asked, fetch: (address: string) => (page.fetch as typeof fetch)(address)}
}

test.each([
  'http://localhost:3333/v1/data/query/production',
  'http://cong.localhost:3333/v2021-06-07/users/me',
  '/static/a.js',
  'data:text/plain,a',
])('%s is asked', async address => {
  const {asked, fetch} = pageAt(`${home}/structure`)
  expect(await (await fetch(address)).text()).toBe('ours')
  expect(asked).toEqual([address])
})

test.each([
  'https://api.sanity.io/vX/intake/feedback',
  'http://localhost:9999/v1/data/query/production',
  'https://localhost:3333/',
  'http://notlocalhost:3333/',
  'http://localhost.evil.example:3333/',
])('%s is never asked', async address => {
  const {asked, fetch} = pageAt(`${home}/structure`)
  expect((await fetch(address)).status).toBe(404)
  expect(asked).toEqual([])
})

test('the check for a newer version hears of none', async () => {
  const {asked, fetch} = pageAt(`${home}/structure`)
  const answer = await fetch('https://sanity-cdn.com/v1/modules/sanity/latest/%5E6.16.0/t1')
  expect(await answer.json()).toEqual({})
  expect(asked).toEqual([])
})
