import {type ChildProcess, spawn} from 'node:child_process'
import {join} from 'node:path'

export interface CountingServer {
  url: string
  kill(): Promise<void>
}

/** Starts our server with its counter in a process of its own, which can be killed. */
export async function startCountingServer(env: Record<string, string>): Promise<CountingServer> {
  const program = join(import.meta.dirname, 'countingServer.ts')
  const child: ChildProcess = spawn(process.execPath, [program], {
    env: {...process.env, ...env},
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', message => resolve(Number(message)))
    child.once('exit', code => reject(new Error(`The counting server ended with code ${code}`)))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    kill: async () => {
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
    for (let index = 0; !killing; index++) await hit(`10.${round % 250}.${lane}.${index % 250}`)
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
