import {createHash} from 'node:crypto'
import {existsSync, globSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {run} from './run.ts'
import {type HostedProject, projectRoot} from './settings.ts'

export const studioDir = join(projectRoot, 'studio', 'dist')
const stamp = join(projectRoot, 'node_modules', '.cache', 'cong', 'studio-inputs')
const inputs = [
  'pnpm-lock.yaml',
  'studio/*.{ts,tsx,json}',
  'studio/{src,scripts,static}/**/*.*',
  'schemas/src/**/*.ts',
  'vietnamese/src/text/**/*.ts',
]

/**
 * Builds the Studio, for our lake or a hosted project, unless the built one was made so from the same sources.
 * Throws with the build's output.
 */
export async function ensureStudioBuilt(
  hosted: HostedProject | undefined,
  log: (line: string) => void,
): Promise<void> {
  const wanted = `${inputsHash()} ${hosted ? `${hosted.projectId}/${hosted.dataset}` : ''}`.trim()
  if (
    existsSync(join(studioDir, 'index.html')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted
  )
    return
  log('Building the Studio (once; about half a minute)…')
  await run('pnpm', ['--filter', '@cong/studio', 'build'], {
    SANITY_STUDIO_PROJECT_ID: hosted?.projectId ?? '',
    SANITY_STUDIO_DATASET: hosted?.dataset ?? '',
  })
  mkdirSync(dirname(stamp), {recursive: true})
  writeFileSync(stamp, wanted)
}

function inputsHash(): string {
  const hash = createHash('sha256')
  const files = globSync(inputs, {cwd: projectRoot})
    .filter(file => !file.includes('.test.'))
    .sort()
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(projectRoot, file)))
      .update('\0')
  return hash.digest('hex')
}
