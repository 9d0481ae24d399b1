import {dirname, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {loginLink} from './cli/loginLink.ts'
import {runBackupCommand} from './cli/runBackupCommand.ts'
import {runCommand} from './cli/runCommand.ts'
import type {LakeConfig} from './config.ts'
import {openLake} from './openLake.ts'
import {readConfig} from './readConfig.ts'

// The entry: the only place where the lake looks at its environment. Without arguments it serves, with some it runs
// a command such as `token new`.

const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const logsRequests = process.env.LAKE_LOG === 'requests'

try {
  const config = readConfig(process.env, projectRoot, log)
  const argv = process.argv.slice(2)
  // What a command writes (an archive, a backup, files on their way) is no other user's business.
  if (argv.length > 0) process.umask(0o077)
  if (argv.length === 0) await serve(config)
  else
    process.exitCode = (await runBackupCommand(argv, config, new Date())) ?? (await runCommand(argv, config))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? explain(error) : String(error)}\n`)
  process.exitCode = 1
}

async function serve(config: LakeConfig): Promise<void> {
  const lake = await openLake(config)
  const {firstToken} = lake.services.access
  log({event: 'listening', url: lake.url, pid: process.pid, dataDir: config.dataDir})
  if (firstToken !== null && config.adminToken === null) {
    process.stdout.write(`Login link, shown this once: ${loginLink(firstToken, config)}\n`)
  }
  // Asked twice (npm passes an interrupt on) it closes once. The channel breaks when the process that started us dies.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  if (process.connected) process.once('disconnect', stop)

  function stop(): void {
    lake.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log({event: 'closing failed', error: String(error)})
        process.exit(1)
      },
    )
  }
}

/** One JSON object a line. Requests that went well are left out unless LAKE_LOG=requests. */
function log(entry: Record<string, unknown>): void {
  if (entry.event === 'request' && Number(entry.status) < 500 && !logsRequests) return
  process.stderr.write(`${JSON.stringify({time: new Date().toISOString(), ...entry})}\n`)
}

function explain(error: NodeJS.ErrnoException): string {
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOSPC'].includes(error.code ?? '')) {
    return `The data folder can't be written: ${error.message}. Give this user the right to, or set DATA_DIR to another folder.`
  }
  return error.message
}
