import {spawn} from 'node:child_process'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {SiteSettings} from '../server/settings.ts'

const siteRoot = dirname(dirname(fileURLToPath(import.meta.url)))

/** Builds all pages into `folder` with `astro build`. Throws with what the build said when a page can't be made. */
export async function renderSite(settings: SiteSettings, folder: string, signal: AbortSignal): Promise<void> {
  const astro = join(
    dirname(createRequire(import.meta.url).resolve('astro/package.json')),
    'bin',
    'astro.mjs',
  )
  const child = spawn(process.execPath, [astro, 'build', '--outDir', folder], {
    cwd: siteRoot,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      LAKE_URL: settings.lakeUrl,
      SITE_URL: settings.siteUrl,
      NODE_ENV: 'production',
    },
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
  if (code !== 0)
    throw new Error(`The site was not rendered; readers keep the last good one.\n${output.trim()}`)
}
