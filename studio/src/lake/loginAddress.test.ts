import {expect, test} from 'vitest'
import {loginAddress} from './loginAddress.ts'

const lake = {projectId: 'cong', apiHost: 'http://localhost:3333'}

function pageWith(stored: Record<string, string>) {
  const location = {origin: 'http://localhost:5173', pathname: '/structure/article;bai'}
  return {location, localStorage: {getItem: (key: string) => stored[key] ?? null}} as unknown as Window
}

const login = 'http://localhost:3333/login?origin=http%3A%2F%2Flocalhost%3A5173%2Fstructure%2Farticle%3Bbai'

test('who is not logged in is led to the login page, and from there back', () => {
  expect(loginAddress(lake, pageWith({}))).toBe(login)
})

test('who is logged in stays', () => {
  expect(loginAddress(lake, pageWith({__studio_auth_token_cong: '{"token":"a"}'}))).toBeUndefined()
})

test('a login to another project is none here', () => {
  expect(loginAddress(lake, pageWith({__studio_auth_token_khac: '{"token":"a"}'}))).toBe(login)
})
