import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'

export interface LakeProcess {
  url: string
  pid: number
  /** Sends the signal and waits until the process is gone. */
  kill(signal: NodeJS.Signals): Promise<void>
}

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

export const token = 'crash-test-token'

/**
 * The lake as it runs for real, in a process of its own on a free port. `wrapper` is put before the command, for
 * example `['strace', '-f']`. Rejects with what it said when it ends instead of listening.
 */
export async function startLakeProcess(dataDir: string, wrapper: string[] = []): Promise<LakeProcess> {
  const [command = '', ...args] = [...wrapper, process.execPath, main]
  const env = {...process.env, DATA_DIR: dataDir, STUDIO_PORT: '0', LAKE_ADMIN_TOKEN: token, STUDIO_DIR: ''}
  const child = spawn(command, args, {env, stdio: ['ignore', 'ignore', 'pipe']})
  const ended = once(child, 'exit')
  const {url, pid} = await listening(child)
  return {
    url,
    pid,
    async kill(signal) {
      process.kill(pid, signal)
      await ended
    },
  }
}

/** Its own word of where it listens, and as which process: with a wrapper the child is another. */
async function listening(child: ChildProcess): Promise<{url: string; pid: number}> {
  const said: string[] = []
  if (child.stderr === null) throw new Error('the lake has no standard error')
  for await (const line of createInterface({input: child.stderr})) {
    said.push(line)
    if (!line.includes('"event":"listening"')) continue
    // Read on, or the lake would wait for us once the pipe is full.
    child.stderr.resume()
    return JSON.parse(line) as {url: string; pid: number}
  }
  throw new Error(`The lake ended while starting:\n${said.join('\n')}`)
}
