import {randomBytes, type ScryptOptions, scrypt, timingSafeEqual} from 'node:crypto'

/**
 * 2^15 × 8 × 3 costs an attacker as much as OWASP asks for (Password Storage Cheat Sheet) in 32 MB of memory, so that
 * a few people who log in at once don't fill a small office's server.
 */
const cost = {N: 2 ** 15, r: 8, p: 3}
const keyBytes = 32

/** Hashes a password for storage, as `scrypt$N$r$p$salt$key`. NFC first: keyboards differ in how they write marks. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Whether the password is the one that was hashed. Without a stored hash it takes as long and is false. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const parts = stored?.split('$') ?? []
  const [, N, r, p, salt, key] = parts
  if (parts.length !== 6 || salt === undefined || key === undefined) {
    await derive(password, Buffer.alloc(16), cost)
    return false
  }
  const expected = Buffer.from(key, 'base64url')
  const actual = await derive(password, Buffer.from(salt, 'base64url'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  })
  return expected.length === actual.length && timingSafeEqual(expected, actual)
}

function derive(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const limits = {...options, maxmem: 128 * 1024 * 1024}
    scrypt(password.normalize('NFC'), salt, keyBytes, limits, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })
}
