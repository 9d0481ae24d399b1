import {type ChildProcess, spawn} from 'node:child_process'
import {join} from 'node:path'
import {projectRoot} from './settings.ts'

export interface Service {
  name: string
  /** Settles when the process has ended, with its exit code (null after a signal). */
  ended: Promise<number | null>
  /** Asks the process to close in order; kills it when it has not done so after `graceMs`. */
  stop(graceMs?: number): Promise<void>
}

/**
 * glibc keeps freed memory in up to eight places per core; with two a first publishing needs a fifth less. And what Node
 * compiled at one start is not compiled at the next, which saves 25 MB more.
 */
const frugal = {
  MALLOC_ARENA_MAX: '2',
  NODE_COMPILE_CACHE: join(projectRoot, 'node_modules', '.cache', 'cong-compiled'),
}

/**
 * Starts one of our processes and waits until `readyUrl` answers. It gets an IPC channel: when this process dies,
 * however hard, the channel breaks and the service closes by itself, so no orphan keeps a port.
 */
export async function startService(
  name: string,
  args: string[],
  env: Record<string, string | undefined>,
  readyUrl: string,
): Promise<Service> {
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: {...frugal, ...process.env, ...env},
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Its own group, so that only we pass Ctrl-C on, and once.
    detached: true,
  })
  const ended = new Promise<number | null>(resolve => child.once('exit', code => resolve(code)))
  const service: Service = {name, ended, stop: graceMs => stop(child, ended, graceMs)}
  await Promise.race([
    answers(readyUrl),
    ended.then(code => {
      throw new Error(`${name} ended while starting (code ${code}); its message stands above.`)
    }),
  ])
  return service
}

async function answers(url: string): Promise<void> {
  for (;;) {
    try {
      const response = await fetch(url, {signal: AbortSignal.timeout(2000), redirect: 'manual'})
      await response.body?.cancel()
      if (response.status < 500) return
    } catch {
      // Not listening yet.
    }
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

async function stop(child: ChildProcess, ended: Promise<unknown>, graceMs = 8000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs)
  await ended
  clearTimeout(timer)
}
