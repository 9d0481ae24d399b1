import {accessSync, constants, existsSync, mkdirSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {dirname, join} from 'node:path'
import type {Settings} from './settings.ts'

/** Throws one clear sentence, with its mend, when a port is taken or the data folder can't be written. */
export async function preflight(settings: Settings): Promise<void> {
  assertWritable(settings.dataDir)
  await assertFree(settings.studioPort, settings.host, 'STUDIO_PORT', 'the Studio')
  await assertFree(settings.sitePort, settings.host, 'SITE_PORT', 'the public site')
}

function assertWritable(folder: string): void {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
    const probe = join(folder, `.write-probe-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The data folder ${folder} can't be written (${reason}). Name another folder in DATA_DIR, or give this user the right to write there.`,
    )
  }
}

/** One level after the other: Node's own recursion never ends below `/proc`, where nothing can be made. */
function makeFolder(folder: string): void {
  if (!existsSync(folder)) {
    makeFolder(dirname(folder))
    mkdirSync(folder)
  } else if (!statSync(folder).isDirectory()) {
    throw new Error(`${folder} is a file, not a folder`)
  }
}

async function assertFree(
  port: number,
  host: string | undefined,
  variable: string,
  what: string,
): Promise<void> {
  const hosts = host ? [host] : ['127.0.0.1', '::1']
  for (const each of hosts) {
    const problem = await tryListen(port, each)
    if (problem === 'EADDRINUSE') {
      throw new Error(
        `Port ${port} for ${what} is in use by another program. Stop that program, or choose another port: ${variable}=${port + 1} npm start`,
      )
    }
    if (problem === 'EACCES') {
      throw new Error(
        `Port ${port} for ${what} needs more rights than this user has. Choose a port above 1023 in ${variable}.`,
      )
    }
    if (problem === 'EADDRNOTAVAIL' && host) {
      throw new Error(
        `HOST is '${host}', which is no address of this machine. Give one of its addresses, or leave HOST out.`,
      )
    }
  }
}

function tryListen(port: number, host: string): Promise<string | undefined> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'))
    server.listen({port, host, exclusive: true}, () => server.close(() => resolve(undefined)))
  })
}
