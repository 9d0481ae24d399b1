import {createClient} from '@redis/client'
import {expect, vi} from 'vitest'
import {freePort, type RedisServer, startRedis} from './startRedis.ts'

/** All hash slots of a cluster, shared out over three nodes. */
const slots = [
  [0, 5460],
  [5461, 10_922],
  [10_923, 16_383],
] as const

export interface RedisCluster {
  /** The addresses of all nodes, parted by commas, as `REDIS_URL` takes them. */
  urls: string
  dispose(): Promise<void>
}

/** Three real Redis (or Valkey) servers on loopback that have met and share the slots out. */
export async function startRedisCluster(): Promise<RedisCluster> {
  const nodes = await Promise.all(slots.map(startNode))
  const dispose = async () => void (await Promise.all(nodes.map(({server}) => server.dispose())))
  await join(nodes).catch(async error => {
    await dispose()
    throw error
  })
  return {urls: nodes.map(({server}) => server.url).join(','), dispose}
}

interface Node {
  server: RedisServer
  busPort: number
}

/** Gives each node its slots, has them meet, and waits until all know that the cluster is whole. */
async function join(nodes: readonly Node[]): Promise<void> {
  const [first, ...others] = nodes
  for (const [index, {server}] of nodes.entries()) {
    await command(server, ['CLUSTER', 'ADDSLOTSRANGE', ...(slots[index] ?? []).map(String)])
  }
  for (const {server, busPort} of others) {
    const address = ['127.0.0.1', String(server.port), String(busPort)]
    if (first) await command(first.server, ['CLUSTER', 'MEET', ...address])
  }
  const isWhole = async ({server}: Node) =>
    expect(await command(server, ['CLUSTER', 'INFO'])).toMatch(/cluster_state:ok[\s\S]*cluster_known_nodes:3/)
  for (const node of nodes) await vi.waitFor(() => isWhole(node), {timeout: 30_000, interval: 100})
}

async function startNode(): Promise<Node> {
  const busPort = await freePort()
  const server = await startRedis(['--cluster-enabled', 'yes', '--cluster-port', String(busPort)])
  return {server, busPort}
}

async function command({url}: RedisServer, words: readonly string[]): Promise<string> {
  const client = await createClient({url}).connect()
  try {
    return String(await client.sendCommand(words))
  } finally {
    client.destroy()
  }
}
