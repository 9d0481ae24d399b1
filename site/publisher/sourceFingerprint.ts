import {createHash} from 'node:crypto'
import {globSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {SiteSettings} from '../server/settings.ts'

const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const sources = [
  'pnpm-lock.yaml',
  'site/astro.config.*',
  'site/{src,public}/**/*.*',
  'schemas/src/queries/**/*.ts',
  'vietnamese/src/**/*.ts',
]

/** Changes when the pages' own code, or the address they are rendered for, does: an upgrade renders the site anew. */
export function sourceFingerprint(settings: SiteSettings): string {
  const hash = createHash('sha256').update(`${settings.siteUrl} ${settings.projectId} ${settings.dataset}`)
  for (const file of globSync(sources, {cwd: projectRoot}).sort()) {
    hash.update(file).update(readFileSync(join(projectRoot, file)))
  }
  return hash.digest('hex')
}
