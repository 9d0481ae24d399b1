import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {readFileSync} from 'node:fs'

/** What a process took until it ended: seconds on the clock, seconds of processor (user and system), peak memory in MB. */
export type Cost = {wall: number; cpu: number; peak: number}

type Command = {file: string; args: readonly string[]; cwd: string; env?: Record<string, string>}

/** Of Linux, whatever the machine (proc(5)). */
const ticksPerSecond = 100
const lookEveryMs = 10

/**
 * Runs a program and measures it from /proc, so on Linux only; what it took in its last ten milliseconds is missed. Throws
 * with what it said when it fails.
 */
export async function measureProcess({file, args, cwd, env}: Command): Promise<Cost> {
  const started = performance.now()
  const child = spawn(file, args, {cwd, env: {...process.env, ...env}, stdio: ['ignore', 'pipe', 'pipe']})
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000)
    })
  }
  let used = {cpu: 0, peak: 0}
  const look = setInterval(() => {
    used = child.pid === undefined ? used : (readUsage(child.pid) ?? used)
  }, lookEveryMs)
  const [code] = await once(child, 'close')
  clearInterval(look)
  if (code !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${code}:\n${said}`)
  return {wall: (performance.now() - started) / 1000, ...used}
}

/** What all threads and ended children of a process took by now, as in `Cost`; undefined when it is gone. */
export function readUsage(pid: number): {cpu: number; peak: number} | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return peak === undefined ? undefined : {cpu: ticks / ticksPerSecond, peak: Number(peak) / 1024}
  } catch {
    return undefined
  }
}
