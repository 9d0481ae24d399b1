import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {AstroIntegration} from 'astro'
import {type AssetSource, fetched} from '../server/assetCache.ts'
import {assetSource} from '../server/assetSource.ts'
import {drawnFor} from '../server/drawnFor.ts'
import {apacheHeaders, netlifyHeaders} from '../server/hostHeaders.ts'
import type {SiteConfig} from '../src/config.ts'
import {sharedPage} from '../src/share/shareAddress.ts'
import {namedAssets} from './namedAssets.ts'

const texts = /\.(html|xml|json)$/
/** Requests to the lake at a time: making a variant costs it a processor's work. */
const atOnce = 4

/**
 * For hosts that serve files and nothing else: after `astro build`, fetches every picture variant and file that the
 * pages, feeds and site map name, or draws it, and puts it where its address points. Our own server makes them on demand instead.
 * Its headers go along in the files that Netlify, Cloudflare Pages and Apache read; those for nginx stand in `hosts/`.
 */
export function copyAssets(config: SiteConfig): AstroIntegration {
  return {
    name: 'cong:copy-assets',
    hooks: {
      'astro:build:done': async ({dir, logger}) => {
        const folder = fileURLToPath(dir)
        const names = await allNamedAssets(folder)
        logger.info(`Fetching ${names.length} pictures and files from ${config.lakeUrl}`)
        const queue = names.values()
        await Promise.all(Array.from({length: atOnce}, () => drain(queue, folder, config)))
        await writeFile(join(folder, '_headers'), netlifyHeaders())
        await writeFile(join(folder, '.htaccess'), apacheHeaders())
      },
    },
  }
}

async function drain(queue: IteratorObject<string>, folder: string, config: SiteConfig): Promise<void> {
  for (const name of queue) await copyAsset(name, folder, config)
}

async function allNamedAssets(folder: string): Promise<string[]> {
  const files = (await readdir(folder, {recursive: true})).filter(file => texts.test(file))
  const named = await Promise.all(
    files.map(async file => namedAssets(await readFile(join(folder, file), 'utf8'))),
  )
  return [...new Set(named.flat())].sort()
}

async function copyAsset(name: string, folder: string, config: SiteConfig): Promise<void> {
  const target = join(folder, name)
  await mkdir(dirname(target), {recursive: true})
  await writeFile(target, await sourceOf(name, folder, config)())
}

function sourceOf(name: string, folder: string, config: SiteConfig): AssetSource {
  if (sharedPage(name) !== undefined) return drawnFor(folder, name)
  const source = assetSource(name, config)
  if (source === undefined) throw new Error(`A page names ${name}, which is no variant we make.`)
  return fetched(source)
}
