import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {createInterface} from 'node:readline'
import {PageMap} from '../publisher/pageMap.ts'
import {pageMapFile} from '../publisher/runPublisher.ts'
import {siteUrl} from './startSampleSite.ts'

const root = resolve(import.meta.dirname, '../..')

/** A line that the server logged, with what it tells besides. */
export type LogLine = {event: string} & Record<string, unknown>

/** Our site server as a process of its own, which publishes what a lake has into a data folder. */
export class PublishedSite {
  readonly #folder: string
  /** Where the server is told that the lake is, and where it is asked here. */
  readonly #lakeUrl: {told: string; real: string}
  #process: ChildProcess | undefined
  /** What was logged since the start of the last process, as far as it was read. */
  log: LogLine[] = []

  constructor(folder: string, lakeUrl: {told: string; real: string}) {
    this.#folder = folder
    this.#lakeUrl = lakeUrl
  }

  /** The folder that readers are served from. */
  get pages(): string {
    return join(this.#folder, 'site/current')
  }

  start(): void {
    this.log = []
    const child = spawn(process.execPath, ['site/server/main.ts'], {
      cwd: root,
      env: {
        ...process.env,
        DATA_DIR: this.#folder,
        SITE_PORT: '0',
        HOST: '127.0.0.1',
        LAKE_URL: this.#lakeUrl.told,
        SITE_URL: siteUrl,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = child
    for (const stream of [child.stdout, child.stderr]) void this.#read(createInterface({input: stream}))
  }

  async stop(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }

  /** Looks into the publisher's memory, also while it works. */
  withMap<Result>(look: (map: PageMap) => Result): Result {
    const map = new PageMap(pageMapFile(join(this.#folder, 'site')))
    try {
      return look(map)
    } finally {
      map.close()
    }
  }

  /** Waits until the publisher has acted on the last thing the lake told, and left nothing for later. */
  async settle(): Promise<void> {
    await until(async () => {
      const last = await lastEventOf(this.#lakeUrl.real)
      return this.withMap(map => {
        const seen = map.owed().length > 0 ? undefined : map.note('lastEventId')
        return seen !== undefined && Number(seen) >= last
      })
    })
  }

  async #read(lines: AsyncIterable<string>): Promise<void> {
    for await (const line of lines) {
      if (process.env.STEPS_LOG) console.log(line)
      if (line.startsWith('{')) this.log.push(JSON.parse(line) as LogLine)
    }
  }
}

async function lastEventOf(lakeUrl: string): Promise<number> {
  const response = await fetch(`${lakeUrl}/v2025-02-19/data/live/events/production`)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const welcome = (await reader?.read())?.value ?? ''
  await reader?.cancel()
  return Number(welcome.match(/^id: ?(\d+)/m)?.[1])
}

export async function until(isTrue: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isTrue())) await new Promise(done => setTimeout(done, 50))
}

/** Files that are only in one of two folders or differ, with which it is. */
export function difference(one: string, other: string): string[] {
  const [ours, wanted] = [filesOf(one), filesOf(other)]
  const orphans = ours.filter(file => !wanted.includes(file)).map(file => `orphan ${file}`)
  const missing = wanted.filter(file => !ours.includes(file)).map(file => `missing ${file}`)
  const differing = ours
    .filter(file => wanted.includes(file))
    .filter(file => !readFileSync(join(one, file)).equals(readFileSync(join(other, file))))
    .map(file => `differs ${file}`)
  return [...orphans, ...missing, ...differing]
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}
