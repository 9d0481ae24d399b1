import {execFile} from 'node:child_process'
import {dirname} from 'node:path'
import {promisify} from 'node:util'
import type {Portal} from './portal.ts'

const run = promisify(execFile)
const projectRoot = dirname(dirname(import.meta.dirname))

/** Gives one more editor access, as the IT officer does on the machine, and returns the token of their login link. */
export async function addPerson(portal: Portal, name: string, email: string): Promise<string> {
  const args = ['lake/src/main.ts', 'user', 'add', email, '--name', name]
  const {stdout} = await run(process.execPath, args, {cwd: projectRoot, env: lakeEnv(portal)})
  const token = /#token=(\S+)/.exec(stdout)?.[1]
  if (!token) throw new Error(`The lake gave ${name} no login link:\n${stdout}`)
  return decodeURIComponent(token)
}

/** Sets somebody's password, as the IT officer does on the machine. */
export async function setPassword(portal: Portal, email: string, password: string): Promise<void> {
  const args = ['lake/src/main.ts', 'user', 'password', email]
  const running = run(process.execPath, args, {cwd: projectRoot, env: lakeEnv(portal)})
  running.child.stdin?.end(`${password}\n`)
  await running
}

function lakeEnv({dataDir, studioUrl}: Portal): NodeJS.ProcessEnv {
  return {...process.env, DATA_DIR: dataDir, STUDIO_PORT: new URL(studioUrl).port}
}
