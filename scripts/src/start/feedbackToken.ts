import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {lakeCommand} from '../connect.ts'
import type {Settings} from './settings.ts'

const role = 'feedback-intake'

/** All that the public side may do in the lake: put feedback in, and say what became of it. */
const grant = 'create,read: _type == "feedback" && _id in path("feedback.**")'

/**
 * The token with which the site hands feedback to the lake: LAKE_FEEDBACK_TOKEN, or one made at the first start and kept
 * in a file that backups leave out. After a restore there is none, and a new one is made.
 */
export async function feedbackToken(settings: Settings, env: NodeJS.ProcessEnv): Promise<string> {
  if (env.LAKE_FEEDBACK_TOKEN) return env.LAKE_FEEDBACK_TOKEN
  const path = join(settings.dataDir, 'not-for-backup', 'feedback-token')
  if (existsSync(path)) return readFileSync(path, 'utf8').trim()
  await lakeCommand(settings, ['role', 'save', role, '--title', 'Tiếp nhận ý kiến', '--grant', grant])
  const output = await lakeCommand(settings, ['token', 'new', '--role', role, '--label', 'Tiếp nhận ý kiến'])
  const token = output.trim().split('\n').at(-1) ?? ''
  mkdirSync(dirname(path), {recursive: true, mode: 0o700})
  writeFileSync(path, `${token}\n`, {mode: 0o600})
  return token
}
