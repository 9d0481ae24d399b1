import type {SiteConfig} from '../src/config.ts'
import {followLiveEvents, type LiveEvent} from './liveEvents.ts'
import type {PageMap} from './pageMap.ts'
import {SiteHeld} from './publishRound.ts'
import type {Change, SiteUpdater, Update} from './siteUpdater.ts'

export type LogEntry = {level: 'info' | 'warning' | 'error'; event: string; detail?: string} & Record<
  string,
  unknown
>

export type PublishLoopOptions = {
  config: SiteConfig
  updater: SiteUpdater
  map: PageMap
  log: (entry: LogEntry) => void
  signal: AbortSignal
  /** Told after each update that went through. */
  onUpdate?: (update: Update) => void
}

/** What an editor does by one press comes in several events: they are waited for this long. */
const gatherMs = 4
const auditEveryMs = 10 * 60_000
const resumeEveryMs = 2000
const retryMs = [500, 2000, 10_000, 60_000]
/** Timers of Node reach 24 days; and a clock that was set is noticed. */
const longestTimerMs = 60_000

/**
 * Keeps the site equal to the published content: follows the lake's live events, wakes when something is due, and
 * now and then looks for changes that nothing told of. Whatever goes wrong is tried again.
 */
export class PublishLoop {
  readonly #options: PublishLoopOptions
  #pending: Change | undefined
  #received: string | undefined
  #running: Promise<void> | undefined
  #start: NodeJS.Timeout | undefined
  #due: NodeJS.Timeout | undefined
  #retry: NodeJS.Timeout | undefined
  #failures = 0
  #problems = 0

  constructor(options: PublishLoopOptions) {
    this.#options = options
    this.#received = options.map.note('lastEventId')
  }

  /** Runs until the signal is aborted and all work has ended. */
  async run(): Promise<void> {
    const {config, signal, log} = this.#options
    // Before the first event is heard: what is read after that is told of.
    if (this.#received !== undefined) this.#add({tags: new Set(), audit: true})
    const audits = setInterval(() => this.#add({tags: new Set(), audit: true}), auditEveryMs)
    const resumes = setInterval(() => this.#lookForResume(), resumeEveryMs)
    await followLiveEvents({
      config,
      lastEventId: () => this.#received,
      onEvent: event => this.#hear(event),
      onBreak: detail => log({level: 'warning', event: 'live events broke off', detail}),
      signal,
    })
    for (const interval of [audits, resumes]) clearInterval(interval)
    for (const timer of [this.#start, this.#due, this.#retry]) clearTimeout(timer)
    await this.#running
  }

  /** Whether all that was heard is published. */
  get isIdle(): boolean {
    return this.#pending === undefined && this.#running === undefined
  }

  #hear({type, id, ...event}: LiveEvent): void {
    const {log} = this.#options
    if (type === 'message') {
      this.#add({tags: new Set('tags' in event ? event.tags : []), lastEventId: id})
    } else if (type === 'restart') {
      log({level: 'warning', event: 'live events were lost', detail: 'everything is rendered anew'})
      this.#add({tags: undefined, lastEventId: id, audit: true})
    } else if (this.#received === undefined) {
      this.#add({tags: undefined, lastEventId: id})
    } else {
      // The lake says where it stands before it tells what was missed.
      return
    }
    this.#received = id ?? this.#received
  }

  /** `pnpm restore-site --resume` runs in another process: what it wrote is all that tells of it. */
  #lookForResume(): void {
    const {map} = this.#options
    if (this.isIdle && map.note('now') !== undefined && map.note('bundle') === undefined) {
      this.#add({tags: new Set()})
    }
  }

  #add(change: Change): void {
    this.#pending = this.#pending ? merge(this.#pending, change) : change
    this.#schedule(gatherMs)
  }

  #schedule(ms: number): void {
    if (this.#running || this.#options.signal.aborted) return
    clearTimeout(this.#start)
    this.#start = setTimeout(() => {
      this.#running = this.#publish().finally(() => {
        this.#running = undefined
        if (this.#pending && this.#failures === 0) this.#schedule(0)
      })
    }, ms)
  }

  async #publish(): Promise<void> {
    const change = this.#pending
    if (!change) return
    this.#pending = undefined
    const started = performance.now()
    try {
      const update = await this.#options.updater.update(change)
      this.#failures = 0
      this.#report(update, performance.now() - started)
      this.#wakeWhenDue(update)
    } catch (error) {
      this.#pending = this.#pending ? merge(change, this.#pending) : change
      if (!this.#options.signal.aborted) this.#tryAgain(error)
    }
  }

  #report(update: Update, ms: number): void {
    const {log, onUpdate} = this.#options
    const {written, removed, rendered, renderMs, problems, missed} = update
    for (const problem of problems) {
      log({level: 'error', event: 'page not rendered', detail: problem.message, ...problem})
    }
    if (written.length + removed.length > 0) {
      const counts = {
        rendered,
        written: written.length,
        removed: removed.length,
        missed,
        renderMs: Math.round(renderMs),
        ms: Math.round(ms),
      }
      log({level: 'info', event: 'published', ...counts})
    }
    this.#problems = problems.length
    onUpdate?.(update)
  }

  #wakeWhenDue({nextDue}: Update): void {
    clearTimeout(this.#due)
    const wait = nextDue === undefined ? longestTimerMs : Date.parse(nextDue) - Date.now()
    const retry = this.#problems > 0 ? 30_000 : longestTimerMs
    const isDue = wait <= retry
    this.#due = setTimeout(
      () => {
        if (isDue || this.#problems > 0) this.#add({tags: new Set()})
        else this.#wakeWhenDue({nextDue} as Update)
      },
      Math.max(0, Math.min(wait, retry)) + 1,
    )
  }

  #tryAgain(error: unknown): void {
    const {log} = this.#options
    const wait = retryMs[Math.min(this.#failures++, retryMs.length - 1)] ?? 60_000
    const isHeld = error instanceof SiteHeld
    if (!isHeld || this.#failures === 1) {
      const detail = error instanceof Error ? error.message : String(error)
      log({level: isHeld ? 'warning' : 'error', event: 'nothing published', detail})
    }
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => this.#schedule(0), isHeld ? 2000 : wait)
  }
}

function merge(one: Change, other: Change): Change {
  const tags = one.tags && other.tags && new Set([...one.tags, ...other.tags])
  const audit = one.audit === true || other.audit === true
  return {tags, audit, lastEventId: other.lastEventId ?? one.lastEventId}
}
