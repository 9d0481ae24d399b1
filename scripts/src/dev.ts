import {type ChildProcess, spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {lakeClient} from './connect.ts'
import {seedDataset} from './seed/seedDataset.ts'
import {projectRoot, readSettings, systemFile} from './start/settings.ts'

/**
 * The developer's set-up: the lake restarts on a change, Studio and site have hot reload. Tokens don't matter here. The
 * Studio keeps the port after the lake's, since the browser remembers a login by address.
 */
const settings = readSettings({...process.env, DATA_DIR: process.env.DATA_DIR ?? 'data/dev'})
const token = settings.adminToken ?? 'dev-token-that-is-no-secret-0000000000000'
const studioDevPort = settings.studioPort + 1
const isNew = !existsSync(systemFile(settings))
const env = {
  ...process.env,
  DATA_DIR: settings.dataDir,
  LAKE_ADMIN_TOKEN: token,
  LAKE_URL: settings.studioUrl,
  LAKE_CORS_ORIGINS: `http://localhost:${studioDevPort}`,
  SANITY_STUDIO_API_HOST: settings.studioUrl,
  ASTRO_TELEMETRY_DISABLED: '1',
}
const children: ChildProcess[] = []
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end(0))

run('lake', process.execPath, ['--watch', '--watch-preserve-output', 'lake/src/main.ts'])
await untilAnswers(`${settings.studioUrl}/v1/ping`)
if (isNew) await seedDataset(lakeClient(settings.studioUrl, token), {log: console.log})
run('studio', installed('studio', 'sanity'), ['dev', '--port', String(studioDevPort)], 'studio')
run('site', installed('site', 'astro'), ['dev', '--port', String(settings.sitePort)], 'site')
console.log(`Studio http://localhost:${studioDevPort}/#token=${token}   site ${settings.siteUrl}/`)

/** A command of one of our packages; only scripts of that package have it in their path. */
function installed(folder: string, command: string): string {
  return join(projectRoot, folder, 'node_modules', '.bin', command)
}

function run(name: string, command: string, args: string[], folder = '.'): void {
  const child = spawn(command, args, {cwd: `${projectRoot}/${folder}`, env, stdio: 'inherit'})
  child.once('error', error => {
    console.error(`${name} could not be started: ${error.message}`)
    end(1)
  })
  child.once('exit', code => {
    console.error(`${name} ended (code ${code}); closing the rest.`)
    end(code ?? 1)
  })
  children.push(child)
}

function end(code: number): never {
  for (const child of children) child.kill('SIGTERM')
  process.exit(code)
}

async function untilAnswers(url: string): Promise<void> {
  while (
    !(await fetch(url).then(
      response => response.ok,
      () => false,
    ))
  ) {
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}
