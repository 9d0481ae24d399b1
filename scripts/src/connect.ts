import {createClient, type SanityClient} from '@sanity/client'
import {run} from './start/run.ts'
import {readSettings, type Settings} from './start/settings.ts'

/**
 * A client of the lake that runs on this machine. The token comes from LAKE_TOKEN, or is made for a day by
 * the lake's own command, which needs the right to write in the data folder. Throws when the lake does not answer.
 */
export async function connect(
  env: NodeJS.ProcessEnv,
  role: 'administrator' | 'editor',
): Promise<{client: SanityClient; studioUrl: string}> {
  const settings = readSettings(env)
  const apiHost = env.LAKE_URL ?? settings.studioUrl
  await fetch(`${apiHost}/v1/ping`).catch(() => {
    throw new Error(
      `Không kết nối được kho nội dung ở ${apiHost}. Hãy chạy npm start trước, rồi chạy lại lệnh này.`,
    )
  })
  return {client: lakeClient(apiHost, await tokenFor(settings, env, role)), studioUrl: settings.studioUrl}
}

/** The client that our scripts use: one place that says how the lake is reached. */
export function lakeClient(apiHost: string, token: string): SanityClient {
  return createClient({
    apiHost,
    useProjectHostname: false,
    useCdn: false,
    projectId: 'cong',
    dataset: 'production',
    apiVersion: '2026-11-01',
    perspective: 'raw',
    token,
  })
}

/** A token for one of our scripts, good for a day, made by the lake's own command. */
async function mintToken(settings: Settings, role: 'administrator' | 'editor'): Promise<string> {
  return lastLine(
    await lakeCommand(settings, ['token', 'new', '--role', role, '--days', '1', '--label', 'Lệnh trên máy']),
  )
}

/** The administrator's new login token: what stands behind `#token=` in the login link. */
export async function newLoginToken(settings: Settings): Promise<string> {
  const link = lastLine(await lakeCommand(settings, ['token', 'new']))
  return decodeURIComponent(link.split('#token=')[1] ?? '')
}

/** Runs one of the lake's own commands on this machine's data; returns what it wrote. */
export function lakeCommand(settings: Settings, args: string[]): Promise<string> {
  return run(process.execPath, ['lake/src/main.ts', ...args], {DATA_DIR: settings.dataDir})
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? ''
}

async function tokenFor(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  role: 'administrator' | 'editor',
): Promise<string> {
  return env.LAKE_TOKEN ?? (await mintToken(settings, role))
}
