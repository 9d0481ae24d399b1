import {type ChildProcess, spawn} from 'node:child_process'
import {join} from 'node:path'

export interface ServerProcess {
  url: string
  kill(): Promise<void>
}

/** Starts our server with its counter in a process of its own, which can be killed. */
export function startCountingServer(env: Record<string, string>): Promise<ServerProcess> {
  return startServerProcess('countingServer.ts', env)
}

/**
 * Starts our server with the feedback desk in a process of its own. `largestFile` in KiB: the kernel refuses to let any
 * of its files grow beyond, as a full disk would.
 */
export function startFeedbackServer(
  env: Record<string, string>,
  largestFile?: number,
): Promise<ServerProcess> {
  return startServerProcess('feedbackServer.ts', env, largestFile)
}

async function startServerProcess(
  program: string,
  env: Record<string, string>,
  largestFile?: number,
): Promise<ServerProcess> {
  const command = [process.execPath, join(import.meta.dirname, program)]
  // POSIX counts blocks of 512 bytes; without the trap the kernel ends the process instead of refusing the write.
  const limited = [
    'sh',
    '-c',
    `trap '' XFSZ; ulimit -f ${(largestFile ?? 0) * 2}; exec "$@"`,
    'sh',
    ...command,
  ]
  const [file = '', ...words] = largestFile === undefined ? command : limited
  const child: ChildProcess = spawn(file, words, {
    env: {...process.env, ...env},
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', message => resolve(Number(message)))
    child.once('exit', code => reject(new Error(`${program} ended with code ${code}`)))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Sends hits of visitors of its own until the server is gone; returns which were acknowledged and which were sent. */
export async function hitUntilGone(
  url: string,
  round: number,
  killAfter: number,
  kill: () => Promise<void>,
): Promise<{sent: string[]; acknowledged: string[]}> {
  const sent: string[] = []
  const acknowledged: string[] = []
  let killing: Promise<void> | undefined
  const hit = async (address: string) => {
    sent.push(address)
    const response = await fetch(`${url}/api/visits`, {method: 'POST', headers: headersOf(address)}).catch(
      () => undefined,
    )
    if (response?.headers.get('visit-status') !== 'new') return
    acknowledged.push(address)
    if (acknowledged.length >= killAfter) killing ??= kill()
  }
  const worker = async (lane: number) => {
    for (let index = 0; !killing; index++)
      await hit(`${10 + Math.floor(round / 250)}.${round % 250}.${lane}.${index % 250}`)
  }
  await Promise.all(Array.from({length: 8}, (_, lane) => worker(lane)))
  await killing
  return {sent, acknowledged}
}

export function headersOf(address: string): Record<string, string> {
  return {
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
    'x-forwarded-for': address,
  }
}
