import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {headersOf, hitUntilGone, startCountingServer} from '../../test/crashClient.ts'
import {randomNumbers} from '../../test/generateAgents.ts'
import {startRedis} from '../../test/startRedis.ts'

const isLong = process.env.LONG === '1'
const env = {TRUSTED_PROXIES: '127.0.0.0/8'}

/**
 * Kills the server in the middle of hits, again and again. After each start every visitor who was sent comes once more:
 * whose visit was kept goes on with it, whose was not begins one. So the total is exactly the number of visitors.
 */
async function killRounds(rounds: number, more: Record<string, string>): Promise<void> {
  const random = randomNumbers(42)
  let before = 0
  let server = await startCountingServer({...env, ...more})
  for (let round = 0; round < rounds; round++) {
    const killAfter = 1 + Math.floor(random() * 120)
    const {sent, acknowledged} = await hitUntilGone(server.url, round, killAfter, server.kill)
    server = await startCountingServer({...env, ...more})
    const total = () => askTotal(`${server.url}/api/visits`)
    await expect.poll(total, {timeout: 10_000}).not.toBeNull()
    const kept = ((await total()) ?? 0) - before
    expect(kept).toBeGreaterThanOrEqual(new Set(acknowledged).size)
    expect(kept).toBeLessThanOrEqual(new Set(sent).size)
    await Promise.all([...new Set(sent)].map(address => post(server.url, address)))
    before += new Set(sent).size
    expect(await total()).toBe(before)
  }
  await server.kill()
}

async function askTotal(url: string): Promise<number | null> {
  const {total} = (await (await fetch(url)).json()) as {total: number | null}
  return total
}

async function post(url: string, address: string): Promise<void> {
  const response = await fetch(`${url}/api/visits`, {method: 'POST', headers: headersOf(address)})
  await response.body?.cancel()
}

test('SQLite loses no acknowledged visit to kill -9 and doubles none', {timeout: 7_200_000}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cong-crash-'))
  await killRounds(isLong ? 1_000 : 3, {DATA_DIR: folder})
  rmSync(folder, {recursive: true})
})

test('Redis loses none and doubles none, server and Redis killed', {timeout: 7_200_000}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cong-crash-'))
  const redis = await startRedis()
  for (let round = 0; round < (isLong ? 100 : 2); round++) {
    await redis.kill()
    await redis.restart()
    await killRoundOnRedis(redis, folder, round)
  }
  await redis.dispose()
  rmSync(folder, {recursive: true})
})

let counted = 0

/** Redis dies under load; what our server acknowledged before must be there after it comes back. */
async function killRoundOnRedis(
  redis: Awaited<ReturnType<typeof startRedis>>,
  folder: string,
  round: number,
): Promise<void> {
  const server = await startCountingServer({...env, DATA_DIR: folder, REDIS_URL: redis.url})
  await expect.poll(() => askTotal(`${server.url}/api/visits`), {timeout: 10_000}).toBe(counted)
  const {sent, acknowledged} = await hitUntilGone(server.url, round, 40, redis.kill)
  await redis.restart()
  await expect.poll(() => isCounting(server.url), {timeout: 10_000}).toBe(true)
  const kept = ((await askTotal(`${server.url}/api/visits`)) ?? 0) - counted
  expect(kept).toBeGreaterThanOrEqual(new Set(acknowledged).size)
  await Promise.all([...new Set(sent)].map(address => post(server.url, address)))
  counted += new Set(sent).size
  expect(await askTotal(`${server.url}/api/visits`)).toBe(counted)
  await server.kill()
}

async function isCounting(url: string): Promise<boolean> {
  const response = await fetch(`${url}/api/visits`)
  await response.body?.cancel()
  return response.headers.get('visit-status') === 'read'
}
