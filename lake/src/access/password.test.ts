import {expect, test} from 'vitest'
import {hashPassword, verifyPassword} from './password.ts'

test('the password that was hashed is right, another is not', async () => {
  const stored = await hashPassword('Đất nước đứng lên')
  expect(stored).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/)
  expect(await verifyPassword('Đất nước đứng lên', stored)).toBe(true)
  expect(await verifyPassword('Đất nước đứng lên '.normalize('NFD').trim(), stored)).toBe(true)
  expect(await verifyPassword('đất nước đứng lên', stored)).toBe(false)
})

test('two hashes of one password differ', async () => {
  expect(await hashPassword('x')).not.toBe(await hashPassword('x'))
})

test('without a stored hash every password is wrong', async () => {
  expect(await verifyPassword('', null)).toBe(false)
  expect(await verifyPassword('', '')).toBe(false)
  expect(await verifyPassword('', 'scrypt$broken')).toBe(false)
})
