import {createClient, type SanityClient} from '@sanity/client'
import {run} from './start/run.ts'
import {type HostedProject, readSettings, type Settings} from './start/settings.ts'

/**
 * A client of the lake. The token comes from LAKE_TOKEN; for our own lake on this machine one is else made for a day by
 * its own command, which needs the right to write in the data folder. Throws when the lake does not answer.
 */
export async function connect(
  env: NodeJS.ProcessEnv,
  role: 'administrator' | 'editor',
): Promise<{client: SanityClient; studioUrl: string}> {
  const settings = readSettings(env)
  if (settings.hosted) return {client: hostedClient(settings.hosted, env), studioUrl: settings.studioUrl}
  const apiHost = env.LAKE_URL ?? settings.studioUrl
  await fetch(`${apiHost}/v1/ping`).catch(() => {
    throw new Error(
      `Không kết nối được kho nội dung ở ${apiHost}. Hãy chạy npm start trước, rồi chạy lại lệnh này.`,
    )
  })
  return {client: lakeClient(apiHost, await tokenFor(settings, env, role)), studioUrl: settings.studioUrl}
}

/** A client of our own lake at `apiHost`. */
export function lakeClient(apiHost: string, token: string): SanityClient {
  const place = {apiHost, useProjectHostname: false, projectId: 'cong', dataset: 'production'}
  return createClient({...place, ...clientHabits, token})
}

function hostedClient({projectId, dataset}: HostedProject, env: NodeJS.ProcessEnv): SanityClient {
  const token = env.LAKE_TOKEN
  if (!token) {
    throw new Error(
      `Nội dung đang ở kho của Sanity (dự án ${projectId}). Hãy đặt LAKE_TOKEN là mã truy cập có quyền ghi, tạo tại sanity.io/manage, rồi chạy lại lệnh này.`,
    )
  }
  return createClient({projectId, dataset, ...clientHabits, token})
}

/** How all our scripts ask, whichever lake. */
const clientHabits = {useCdn: false, apiVersion: '2026-11-01', perspective: 'raw'} as const

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

/** Runs one of the lake's own commands on this machine's data; returns what it wrote. Throws when the lake is not ours. */
export async function lakeCommand(settings: Settings, args: string[]): Promise<string> {
  if (settings.hosted) {
    throw new Error(
      `Nội dung đang ở kho của Sanity (dự án ${settings.hosted.projectId}): việc này phải làm ở sanity.io/manage, không làm được bằng lệnh trên máy.`,
    )
  }
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
