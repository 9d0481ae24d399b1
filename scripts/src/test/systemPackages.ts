import {spawnSync} from 'node:child_process'
import {accessSync, constants} from 'node:fs'
import {delimiter, join} from 'node:path'

interface SystemProgram {
  what: string
  /** Names it goes by on PATH, the preferred one first. */
  names: string[]
  debianPackage: string
  /** Environment variable that names it when it stands elsewhere. */
  variable: string
}

const chromium: SystemProgram = {
  what: 'A Chromium browser (for the browser tests)',
  names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  debianPackage: 'chromium',
  variable: 'CHROMIUM_PATH',
}

const redis: SystemProgram = {
  what: 'A Redis server (for the visit counter tests)',
  names: ['redis-server', 'valkey-server'],
  debianPackage: 'redis-server',
  variable: 'REDIS_SERVER_PATH',
}

const strace: SystemProgram = {
  what: 'strace (for the tests that watch what reaches the disk)',
  names: ['strace'],
  debianPackage: 'strace',
  variable: 'STRACE_PATH',
}

const programs = process.platform === 'linux' ? [chromium, redis, strace] : [chromium, redis]

/**
 * Finds the programs that no npm package brings, installing Debian's where they are missing and this user may.
 * Returns environment variables that name them. Throws a sentence that says what to install.
 */
export function ensureSystemPackages(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(programs.map(program => [program.variable, ensure(program, env)]))
}

function ensure(program: SystemProgram, env: NodeJS.ProcessEnv): string {
  const given = env[program.variable]
  if (given) return given
  const present = find(program.names, env.PATH ?? '')
  if (present) return present
  console.log(`${program.what} is missing: installing Debian's ${program.debianPackage}…`)
  installWithApt(program.debianPackage)
  const installed = find(program.names, env.PATH ?? '')
  if (installed) return installed
  throw new Error(
    `${program.what} was not found and could not be installed here. ` +
      `Install it (on Debian or Ubuntu: sudo apt-get install ${program.debianPackage}), or name it in ${program.variable}.`,
  )
}

function find(names: string[], path: string): string | undefined {
  for (const folder of [...path.split(delimiter), '/usr/bin', '/usr/local/bin']) {
    for (const name of names) {
      const file = join(folder, name)
      try {
        accessSync(file, constants.X_OK)
        return file
      } catch {
        // Not in this folder.
      }
    }
  }
  return undefined
}

function installWithApt(name: string): void {
  const options = {stdio: 'ignore', env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}} as const
  const install = () =>
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options)
  if (install().status === 0) return
  spawnSync('apt-get', ['update', '-qq'], options)
  install()
}
