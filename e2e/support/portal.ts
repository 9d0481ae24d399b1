import {type ChildProcess, spawn} from 'node:child_process'
import {cpSync, mkdtempSync, rmSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

const projectRoot = dirname(dirname(import.meta.dirname))

export interface Portal {
  studioUrl: string
  siteUrl: string
  token: string
  dataDir: string
  output: () => string
  /** Ctrl-C, as a person would; settles when all is closed. */
  stop(): Promise<void>
  /** Ends the whole process group at once, as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on the same data and ports. */
  restart(): Promise<void>
  /** Stops and deletes the data. */
  dispose(): Promise<void>
}

/** What the portal of a whole run left behind after its first start; see `makeFirstStart`. */
export const firstStart = {folder: 'CONG_E2E_FIRST_START', token: 'CONG_E2E_TOKEN'}

/**
 * Starts the whole portal the way `npm start` does, on free ports and a data folder of its own. The first portal of a
 * run creates its content; the others go on from a copy of what that left.
 */
export async function startPortal(env: Record<string, string> = {}): Promise<Portal> {
  const [studioPort, sitePort] = await freePorts()
  const dataDir = mkdtempSync(join(tmpdir(), 'cong-e2e-'))
  const left = process.env[firstStart.folder]
  if (left) cpSync(left, dataDir, {recursive: true, verbatimSymlinks: true})
  const token = process.env[firstStart.token] ?? `e2e-${crypto.randomUUID()}-${crypto.randomUUID()}`
  let output = ''
  let child: ChildProcess | undefined

  const start = async () => {
    output = ''
    const running = spawn(process.execPath, ['scripts/src/start.ts'], {
      cwd: projectRoot,
      env: {
        ...process.env,
        ...env,
        DATA_DIR: dataDir,
        STUDIO_PORT: String(studioPort),
        SITE_PORT: String(sitePort),
        LAKE_ADMIN_TOKEN: token,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    child = running
    await new Promise<void>((resolve, reject) => {
      const collect = (text: string) => {
        output += text
        if (output.includes('Ctrl-C')) resolve()
      }
      running.stdout.setEncoding('utf8').on('data', collect)
      running.stderr.setEncoding('utf8').on('data', collect)
      running.once('exit', code => reject(new Error(`npm start ended with code ${code}:\n${output}`)))
    })
  }

  const end = async (signal: NodeJS.Signals) => {
    const running = child
    if (!running?.pid || running.exitCode !== null || running.signalCode !== null) return
    const ended = new Promise(resolve => running.once('exit', resolve))
    running.kill(signal)
    await ended
    await portsFree([studioPort, sitePort])
  }

  await start()
  return {
    studioUrl: `${env.TLS_CERT ? 'https' : 'http'}://localhost:${studioPort}`,
    siteUrl: `http://localhost:${sitePort}`,
    token,
    dataDir,
    output: () => output,
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
    restart: start,
    dispose: async () => {
      await end('SIGINT')
      rmSync(dataDir, {recursive: true, force: true})
    },
  }
}

async function freePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()]
  const ports = await Promise.all(
    servers.map(
      server =>
        new Promise<number>(resolve =>
          server.listen(0, '127.0.0.1', () => {
            const address = server.address()
            resolve(typeof address === 'object' && address ? address.port : 0)
          }),
        ),
    ),
  )
  await Promise.all(servers.map(server => new Promise(resolve => server.close(resolve))))
  return [ports[0] ?? 0, ports[1] ?? 0]
}

/** After a kill the services notice that their starter is gone and close; their ports show when they have. */
async function portsFree(ports: number[]): Promise<void> {
  for (const port of ports) {
    while (!(await isFree(port))) await new Promise(resolve => setTimeout(resolve, 50))
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({port, host: '127.0.0.1', exclusive: true}, () => server.close(() => resolve(true)))
  })
}
