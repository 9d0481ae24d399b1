import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {projectRoot} from './settings.ts'

/** Runs a command to its end in the project's root; `pnpm` is the pinned one. Throws with what it printed. */
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
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with code ${code}:\n${output}`)
  return output
}

function pinnedPnpm(): string {
  const manifest: {packageManager: string} = JSON.parse(
    readFileSync(join(projectRoot, 'package.json'), 'utf8'),
  )
  return manifest.packageManager
}
