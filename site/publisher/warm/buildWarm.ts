import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const siteRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
/** Inside the package, so that the bundle finds the packages it imports. */
const cache = join(siteRoot, 'node_modules', '.cache', 'cong-warm')
const sources = [
  'pnpm-lock.yaml',
  'site/astro.config.*',
  'site/{src,public,publisher/warm}/**/*.*',
  'schemas/src/queries/**/*.ts',
  'vietnamese/src/**/*.ts',
]

/**
 * Compiles the site's pages for `siteUrl` unless it was done from the same sources. Answers the bundle's folder (`server/entry.mjs`,
 * and in `client/` the files that pages name) and its name, which changes with everything that could change a page's bytes.
 * Throws with what the build said.
 */
export async function buildWarm(
  siteUrl: string,
  signal?: AbortSignal,
): Promise<{folder: string; name: string}> {
  const name = fingerprint(siteUrl)
  const folder = join(cache, name)
  if (existsSync(folder)) {
    const now = new Date()
    utimesSync(folder, now, now)
    return {folder, name}
  }
  mkdirSync(cache, {recursive: true})
  const started = join(cache, `.${name}-${process.pid}`)
  try {
    await astroBuild(siteUrl, started, signal)
    publish(started, folder)
  } finally {
    rmSync(started, {recursive: true, force: true})
  }
  sweep(name)
  return {folder, name}
}

/** Two processes may have built the same: the first one stays. */
function publish(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!existsSync(to)) throw error
  }
}

/** Keeps those that were started last: other data folders, with another address, may be served from them. */
function sweep(name: string): void {
  const others = readdirSync(cache).filter(one => one !== name && !one.startsWith('.'))
  const startedAt = (one: string) => statSync(join(cache, one), {throwIfNoEntry: false})?.mtimeMs ?? 0
  const oldestFirst = others.toSorted((one, other) => startedAt(one) - startedAt(other))
  for (const old of oldestFirst.slice(0, -7)) rmSync(join(cache, old), {recursive: true, force: true})
}

function fingerprint(siteUrl: string): string {
  const projectRoot = dirname(siteRoot)
  const hash = createHash('sha256').update(siteUrl)
  const files = globSync(sources, {cwd: projectRoot}).filter(file => !file.includes('.test.'))
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(projectRoot, file)))
  return hash.digest('hex').slice(0, 32)
}

/** In a process of its own: what the compiler needs of memory is given back. */
async function astroBuild(siteUrl: string, folder: string, signal: AbortSignal | undefined): Promise<void> {
  const astro = join(
    dirname(createRequire(import.meta.url).resolve('astro/package.json')),
    'bin',
    'astro.mjs',
  )
  const args = [astro, 'build', '--config', 'publisher/warm/astro.config.ts', '--outDir', folder]
  const child = spawn(process.execPath, args, {
    cwd: siteRoot,
    env: {...process.env, ASTRO_TELEMETRY_DISABLED: '1', SITE_URL: siteUrl, NODE_ENV: 'production'},
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-20_000)
    })
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`The pages could not be compiled.\n${output.trim()}`)
}
