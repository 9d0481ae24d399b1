import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {createInterface} from 'node:readline'
import type {SanityClient} from '@sanity/client'
import {editorClient} from '../test/editorClient.ts'
import {seedLake, startLake} from '../test/startSampleSite.ts'
import {generateArticle} from './generateArticle.ts'

const root = resolve(import.meta.dirname, '../..')

/** What the publisher logs when it has published. */
export type Published = {
  rendered: number
  written: number
  removed: number
  /** Milliseconds to the changed document's own page, its lake answers included, when it was rendered first. */
  ownPageMs?: number
  renderMs: number
  ms: number
}

/** A lake as a process of its own, with the sample office and `count` more articles in it. */
export async function startGeneratedLake(count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'cong-bench-'))
  const lake = await startLake(join(folder, 'lake'))
  await seedLake(lake.url)
  const client = editorClient(lake.url)
  await fill(client, count)
  return {
    client,
    lakeUrl: lake.url,
    /** Where it keeps its content: deleted by `close`, not by `stop`. */
    folder,
    stop: () => lake.stop(),
    async close() {
      await lake.stop()
      rmSync(folder, {recursive: true, force: true})
    },
  }
}

/** The same with our site server as a process before it. */
export async function startGeneratedSite(count: number) {
  const lake = await startGeneratedLake(count)
  const {client, lakeUrl, folder} = lake
  const published: Published[] = []
  const port = await freePort()
  const site = startSite(folder, lakeUrl, port, published)
  return {
    client,
    lakeUrl,
    url: `http://127.0.0.1:${port}`,
    /** What was published so far, oldest first. */
    published,
    pages: join(folder, 'site/current'),
    site,
    async close() {
      site.kill('SIGTERM')
      await once(site, 'exit')
      await lake.close()
    },
  }
}

async function fill(client: SanityClient, count: number): Promise<void> {
  const categories = await client.fetch<string[]>('*[_type == "category"] | order(_id)._id')
  for (let from = 0; from < count; from += 250) {
    const transaction = client.transaction()
    for (let number = from; number < Math.min(count, from + 250); number++) {
      transaction.createOrReplace(generateArticle(number, count, categories))
    }
    await transaction.commit({visibility: 'async'})
  }
}

function startSite(dataDir: string, lakeUrl: string, port: number, published: Published[]): ChildProcess {
  const child = spawn(process.execPath, ['site/server/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      SITE_PORT: String(port),
      HOST: '127.0.0.1',
      LAKE_URL: lakeUrl,
      SITE_URL: 'https://so.example',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  void readLog(child, published)
  child.once('exit', code => {
    if (code !== 0 && code !== null) throw new Error(`The site's server ended with code ${code}; see above.`)
  })
  return child
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise(done => server.close(done))
  return typeof address === 'object' && address ? address.port : 0
}

async function readLog(child: ChildProcess, published: Published[]): Promise<void> {
  if (!child.stdout) return
  for await (const line of createInterface({input: child.stdout})) {
    if (line.includes('"event":"published"')) published.push(JSON.parse(line) as Published)
    else if (line.startsWith('{') && !line.includes('"level":"info"')) console.error(line)
  }
}
