import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {projectRoot} from './settings.ts'

/**
 * Runs a command to its end in the project's root and returns its standard output; `pnpm` is the pinned one.
 * Throws with all it printed when it fails.
 */
export async function run(
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<string> {
  const [file, all] = command === 'pnpm' ? ['npx', ['--yes', pinnedPnpm(), ...args]] : [command, args]
  const child = spawn(file, all, {
    cwd: projectRoot,
    env: {...process.env, ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    printed += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with code ${code}:\n${printed}`)
  return output
}

function pinnedPnpm(): string {
  const manifest: {config: {pnpm: string}} = JSON.parse(
    readFileSync(join(projectRoot, 'package.json'), 'utf8'),
  )
  return `pnpm@${manifest.config.pnpm}`
}
