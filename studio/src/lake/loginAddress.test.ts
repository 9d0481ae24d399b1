import {expect, test} from 'vitest'
import {loginAddress} from './loginAddress.ts'

const location = {origin: 'http://localhost:3333', pathname: '/structure/article;bai'}

function pageWith(stored: Record<string, string>) {
  const localStorage = {getItem: (key: string) => stored[key] ?? null}
  return {location, localStorage} as unknown as Window
}

test('who has logged out is led to the login page, and from there back', () => {
  expect(loginAddress('cong', pageWith({}))).toBe(
    '/login?origin=http%3A%2F%2Flocalhost%3A3333%2Fstructure%2Farticle%3Bbai',
  )
})

test('who is logged in stays', () => {
  expect(loginAddress('cong', pageWith({__studio_auth_token_cong: '{"token":"a"}'}))).toBeUndefined()
})

test('a login to another project is none here', () => {
  expect(loginAddress('cong', pageWith({__studio_auth_token_khac: '{"token":"a"}'}))).toBeDefined()
})
