import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {lakeCommand} from '../connect.ts'
import type {Settings} from './settings.ts'

type SiteToken = {
  /** Names the role, which may do nothing but `grant`. */
  role: string
  title: string
  grant: string
  /** In `DATA_DIR/not-for-backup`. */
  file: string
  variable: string
}

const feedback: SiteToken = {
  role: 'feedback-intake',
  title: 'Tiếp nhận ý kiến',
  grant: 'create,read: _type == "feedback" && _id in path("feedback.**")',
  file: 'feedback-token',
  variable: 'LAKE_FEEDBACK_TOKEN',
}

const publisher: SiteToken = {
  role: 'site-publisher',
  title: 'Dựng trang công khai',
  grant: 'create,read,update: _id == "publishing.state"',
  file: 'publisher-token',
  variable: 'LAKE_PUBLISHER_TOKEN',
}

/** The token with which the site hands feedback to the lake. */
export const feedbackToken = (settings: Settings, env: NodeJS.ProcessEnv) =>
  siteToken(feedback, settings, env)

/** The token with which the site tells editors what it could not publish. */
export const publisherToken = (settings: Settings, env: NodeJS.ProcessEnv) =>
  siteToken(publisher, settings, env)

/**
 * A token for a part of the site: from the environment, or one made at the first start and kept in a file that backups
 * leave out. After a restore there is none, and a new one is made.
 */
async function siteToken(
  {role, title, grant, file, variable}: SiteToken,
  settings: Settings,
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const given = env[variable]
  // Sanity's hosted lake gives out its tokens on its own pages.
  if (given || settings.hosted) return given
  const path = join(settings.dataDir, 'not-for-backup', file)
  if (existsSync(path)) return readFileSync(path, 'utf8').trim()
  await lakeCommand(settings, ['role', 'save', role, '--title', title, '--grant', grant])
  const output = await lakeCommand(settings, ['token', 'new', '--role', role, '--label', title])
  const token = output.trim().split('\n').at(-1) ?? ''
  mkdirSync(dirname(path), {recursive: true, mode: 0o700})
  writeFileSync(path, `${token}\n`, {mode: 0o600})
  return token
}
