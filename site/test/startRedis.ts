import {type ChildProcess, spawn} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

export interface RedisServer {
  url: string
  port: number
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on the same port and files. */
  restart(): Promise<void>
  /** Ends it and deletes its files. */
  dispose(): Promise<void>
}

/** A real Redis (or Valkey) server on a free port that writes every command to disk before it answers. */
export async function startRedis(more: readonly string[] = []): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'cong-redis-'))
  const port = await freePort()
  let child: ChildProcess | undefined

  const start = () =>
    new Promise<void>((resolve, reject) => {
      const program = process.env.REDIS_SERVER_PATH || '/usr/bin/redis-server'
      const running = spawn(
        program,
        [
          '--port',
          String(port),
          '--bind',
          '127.0.0.1',
          '--dir',
          folder,
          '--save',
          '',
          '--appendonly',
          'yes',
          '--appendfsync',
          'always',
          ...more,
        ],
        {stdio: ['ignore', 'pipe', 'inherit']},
      )
      child = running
      let output = ''
      running.stdout.setEncoding('utf8').on('data', (text: string) => {
        output += text
        if (/ready to accept connections/i.test(output)) resolve()
      })
      running.once('error', reject)
      running.once('exit', code => reject(new Error(`redis-server ended with code ${code}:\n${output}`)))
    })
  const kill = async () => {
    const running = child
    if (!running || running.exitCode !== null || running.signalCode !== null) return
    const ended = new Promise(resolve => running.once('exit', resolve))
    running.kill('SIGKILL')
    await ended
  }

  await start()
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    kill,
    restart: start,
    async dispose() {
      await kill()
      rmSync(folder, {recursive: true, force: true})
    },
  }
}

export function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
