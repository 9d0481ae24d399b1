import {spawnSync} from 'node:child_process'
import {join} from 'node:path'

const root = join(import.meta.dirname, '../..')
const grant = 'create,read: _type == "feedback" && _id in path("feedback.**")'

/** A token for the lake of a data folder that may do what the starter's own for the site may. */
export function feedbackToken(dataDir: string): string {
  lakeCommand(dataDir, ['role', 'save', 'feedback-intake', '--grant', grant])
  return lakeCommand(dataDir, ['token', 'new', '--role', 'feedback-intake']).trim().split('\n').at(-1) ?? ''
}

function lakeCommand(dataDir: string, args: readonly string[]): string {
  const {stdout, status} = spawnSync(process.execPath, ['lake/src/main.ts', ...args], {
    cwd: root,
    env: {...process.env, DATA_DIR: dataDir},
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`lake ${args.join(' ')} ended with ${status}: ${stdout}`)
  return stdout
}
