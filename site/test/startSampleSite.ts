import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdir, mkdtemp, rm, symlink} from 'node:fs/promises'
import type {Server} from 'node:http'
import {createRequire} from 'node:module'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {createInterface} from 'node:readline'
import {createSiteServer} from '../server/createSiteServer.ts'

const root = resolve(import.meta.dirname, '../..')
export const token = 'test-administrator-token-of-the-site'

export type SampleSite = {
  /** Where the site answers. */
  url: string
  /** The folder with the built pages. */
  pages: string
  close(): Promise<void>
}

/**
 * The sample office, whole: a lake of its own with the seed in it, the site built from it, and our server before it.
 * `change` may edit the seeded lake before the site is built.
 */
export async function startSampleSite(change?: (lakeUrl: string) => Promise<void>): Promise<SampleSite> {
  const folder = await mkdtemp(join(tmpdir(), 'cong-sample-'))
  // Inside the package: Astro shares one working folder among all builds whose output lies elsewhere.
  const pages = join(root, 'site/dist', `sample-${process.pid}`)
  const lake = await startLake(join(folder, 'data'))
  const clean = async () => {
    await lake.stop()
    await Promise.all([folder, pages].map(one => rm(one, {recursive: true, force: true})))
  }
  try {
    await seedLake(lake.url)
    await keepNotices(lake.url)
    await change?.(lake.url)
    await buildSite(lake.url, pages)
    const server = await serve(folder, pages, lake.url)
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      pages,
      async close() {
        server.close()
        server.closeAllConnections()
        await clean()
      },
    }
  } catch (error) {
    await clean()
    throw error
  }
}

/** Fills a lake with the sample office. */
export async function seedLake(url: string): Promise<void> {
  await run(['scripts/src/seed.ts', '--lake', url, '--token', token], {})
}

/** The sample's notices end one by one; what tests look at may not hang on the day they run. */
async function keepNotices(url: string): Promise<void> {
  const patch = {query: '*[_type == "notice" && defined(expiresAt)]', unset: ['expiresAt']}
  const response = await fetch(`${url}/v2025-02-19/data/mutate/production`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', Authorization: `Bearer ${token}`},
    body: JSON.stringify({mutations: [{patch}]}),
  })
  if (!response.ok) throw new Error(`The notices could not be kept: ${await response.text()}`)
}

async function serve(folder: string, pages: string, lakeUrl: string): Promise<Server> {
  await mkdir(join(folder, 'site/releases'), {recursive: true})
  await symlink(pages, join(folder, 'site/current'))
  const server = createSiteServer({
    folder: join(folder, 'site'),
    host: '127.0.0.1',
    port: 0,
    lakeUrl,
    siteUrl,
    projectId: 'cong',
    dataset: 'production',
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

/** The public origin written into the pages under test. */
export const siteUrl = 'https://so.example'

/** Builds the pages from a lake into a folder; fails with all that the build said. */
export async function buildSite(lakeUrl: string, folder: string): Promise<void> {
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs')
  const env = {
    LAKE_URL: lakeUrl,
    SITE_URL: siteUrl,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  }
  await run([astro, 'build', '--outDir', folder], env, join(root, 'site'))
}

/** A lake of its own process with its data in a folder; on a free port unless one is named. */
export async function startLake(dataDir: string, port = 0): Promise<{url: string; stop(): Promise<void>}> {
  const child = spawn(process.execPath, ['lake/src/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      STUDIO_PORT: String(port),
      HOST: '127.0.0.1',
      LAKE_ADMIN_TOKEN: token,
    },
    // The channel breaks when this process dies, and the lake then closes by itself.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const url = await listeningAddress(child)
  return {
    url,
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

async function listeningAddress(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('The lake has no log to read its address from.')
  for await (const line of createInterface({input: child.stderr})) {
    const address = /"event":"listening".*"url":"([^"]+)"/.exec(line)?.[1]
    if (!address) continue
    child.stderr.resume()
    return address
  }
  throw new Error('The lake ended before it listened.')
}

async function run(args: readonly string[], env: Record<string, string>, cwd = root): Promise<void> {
  const child = spawn(process.execPath, args, {cwd, env: {...process.env, ...env}})
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}:\n${said}`)
}
