import {createClient, type SanityClient} from '@sanity/client'
import {run} from './start/run.ts'
import {readSettings, type Settings} from './start/settings.ts'

/**
 * A client of the lake that runs on this machine. The token comes from LAKE_TOKEN, or is made for a quarter of an hour
 * by the lake's own command, which needs the right to write in the data folder. Throws when the lake does not answer.
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

/** A token for one of our scripts, valid for fifteen minutes, made by the lake's command. */
export async function mintToken(settings: Settings, role: 'administrator' | 'editor'): Promise<string> {
  const args = [
    'lake/src/main.ts',
    'token',
    'new',
    '--json',
    '--role',
    role,
    '--label',
    'Lệnh trên máy',
    '--expires',
    '15m',
  ]
  const {token} = JSON.parse(await run(process.execPath, args, {DATA_DIR: settings.dataDir})) as {
    token: string
  }
  return token
}

async function tokenFor(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  role: 'administrator' | 'editor',
): Promise<string> {
  return env.LAKE_TOKEN ?? (await mintToken(settings, role))
}
