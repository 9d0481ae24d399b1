import {createClient, createCluster} from '@redis/client'
import {visitKeys, visitScripts} from './redisScripts.ts'

/** A connection to Redis or Valkey that knows our scripts, to one server or to a cluster. */
export type VisitRedis = ReturnType<typeof createServerClient> | ReturnType<typeof createClusterClient>

const patience = 2_000

/**
 * Connects to `REDIS_URL`: one address (`redis://…`, `rediss://…` with TLS), or several of a cluster parted by commas.
 * A command that finds no connection fails at once instead of waiting in a queue: the page must not wait with it.
 * It goes on trying to connect, so a server that starts later is found.
 */
export function connectRedis(urls: string, onError: (error: Error) => void): VisitRedis {
  const all = urls
    .split(',')
    .map(url => url.trim())
    .filter(Boolean)
  for (const url of all) assertAddress(url)
  const client = all.length > 1 ? createClusterClient(all) : createServerClient(all[0] ?? '')
  client.on('error', onError)
  client.connect().catch(onError)
  return client
}

function createServerClient(url: string) {
  return createClient({url, scripts: visitScripts, ...connection})
}

function createClusterClient(urls: readonly string[]) {
  const {username, password, protocol} = new URL(urls[0] ?? '')
  const login = password
    ? {username: decodeURIComponent(username), password: decodeURIComponent(password)}
    : {}
  return createCluster({
    rootNodes: urls.map(url => ({url})),
    defaults: {
      ...connection,
      ...login,
      socket: {...connection.socket, ...(protocol === 'rediss:' && {tls: true})},
    },
    scripts: visitScripts,
  })
}

const connection = {
  disableOfflineQueue: true,
  commandOptions: {timeout: patience},
  socket: {
    connectTimeout: patience,
    reconnectStrategy: (attempts: number) => Math.min(100 * 2 ** attempts, patience),
  },
}

function assertAddress(url: string): void {
  if (URL.canParse(url) && /^rediss?:$/.test(new URL(url).protocol)) return
  throw new Error(
    'REDIS_URL holds no Redis address. Write it like redis://localhost:6379, several parted by commas.',
  )
}

/** Waits until a fresh connection stands, for about two seconds. Throws, with the reason, when it does not. */
export async function untilReachable(redis: VisitRedis, urls: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await redis.exists(visitKeys.total)
      return
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      if (attempt === 40) throw new Error(`Redis does not answer at ${withoutPassword(urls)}: ${reason}`)
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
}

export function withoutPassword(urls: string): string {
  return urls.replace(/\/\/[^@/,]*@/g, '//')
}
