import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'

/** A call to the kernel that succeeded, of any thread of the traced process. */
export interface SystemCall {
  name: string
  /** The path of the file or socket it was about. */
  file: string
  /** The paths and data it was given, decoded. */
  texts: Buffer[]
  /** The other arguments as strace writes them. */
  args: string[]
  result: number
  /** Lines of the trace: when it began and when it returned. */
  startedAt: number
  endedAt: number
}

const tracer = process.env.STRACE_PATH ?? 'strace'

/** Whether this system lets us watch our own processes; some containers do not. */
export const canTrace = spawnSync(tracer, ['-e', 'trace=fsync', 'true']).status === 0

const noted = 'openat,pwrite64,write,writev,ftruncate,rename,unlink,mkdir,rmdir,fsync,fdatasync'

/** What to put before a command so that all it writes to files and sockets is noted in `file`. */
export function tracing(file: string, more: string[] = []): string[] {
  return [tracer, '-f', '-y', '-xx', '-s', '1000000', '-e', `trace=${noted}`, ...more, '-o', file]
}

/** A disk that is slow to sync, for a command that `wrapper` is put before. */
export interface SlowDisk {
  wrapper: string[]
  /** How often a dataset's log was synced until now. */
  syncs(): number
}

/** Each sync takes this much longer, and nothing else does. The syncs are noted in `file`. */
export function slowDisk(milliseconds: number, file: string): SlowDisk {
  const calls = 'fsync,fdatasync'
  const inject = `inject=${calls}:delay_exit=${milliseconds * 1000}`
  return {
    wrapper: [tracer, '-f', '-y', '--seccomp-bpf', '-e', `trace=${calls}`, '-e', inject, '-o', file],
    syncs: () => readFileSync(file, 'latin1').match(/sync\(\d+<[^>]*content\.sqlite-wal>/g)?.length ?? 0,
  }
}

/** Reads a trace, in the order the calls returned. */
export function* readTrace(text: string): Generator<SystemCall> {
  const begun = new Map<string, {text: string; startedAt: number}>()
  for (const [number, line] of text.split('\n').entries()) {
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(thread, {text: rest.slice(0, -'<unfinished ...>'.length), startedAt: number})
      continue
    }
    const resumed = /^<\.\.\. \w+ resumed>/.exec(rest)?.[0]
    const start = resumed === undefined ? undefined : begun.get(thread)
    const whole = resumed === undefined ? rest : (start?.text ?? '') + rest.slice(resumed.length)
    const call = parseCall(whole)
    if (call) yield {...call, startedAt: start?.startedAt ?? number, endedAt: number}
  }
}

function parseCall(text: string): Omit<SystemCall, 'startedAt' | 'endedAt'> | undefined {
  const [, name, inner, result] = /^(\w+)\((.*)\) += (\d+)/s.exec(text) ?? []
  if (name === undefined || inner === undefined) return undefined
  const texts = [...inner.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex = '']) => bytesOf(hex))
  const [descriptor] = /(?<=^\d+<)[^>]*/.exec(inner) ?? []
  const file = descriptor === undefined ? String(texts[0] ?? '') : String(bytesOf(descriptor))
  const args = inner.replaceAll(/"[^"]*"/g, '""').split(', ')
  return {name, file, texts, args, result: Number(result)}
}

/** `-xx` writes every byte as `\x2f`. */
function bytesOf(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex')
}
