import type {SiteConfig} from '../src/config.ts'
import {type Change, mergeChanges, type Update} from './change.ts'
import {Interrupted} from './latePages.ts'
import {followLiveEvents, type LiveEvent} from './liveEvents.ts'
import type {PageMap} from './pageMap.ts'
import {type LogEntry, logUpdate} from './publishLog.ts'
import {SiteHeld} from './publishRound.ts'
import type {SiteUpdater} from './siteUpdater.ts'

export type PublishLoopOptions = {
  config: SiteConfig
  updater: SiteUpdater
  map: PageMap
  log: (entry: LogEntry) => void
  signal: AbortSignal
  /** Told after each update that went through. */
  onUpdate?: (update: Update) => void
}

const auditEveryMs = 10 * 60_000
const resumeEveryMs = 2000
const retryMs = [500, 2000, 10_000, 60_000]
/** Timers of Node reach 24 days; and a clock that was set is noticed. */
const longestTimerMs = 60_000
/** What is left for later waits until nothing has come for so long, */
const quietMs = 1500
/** but no longer than this, however much comes. */
const longestOwedMs = 20_000

/**
 * Keeps the site equal to the published content: follows the lake's live events, wakes when something is due, and
 * now and then looks for changes that nothing told of. The first change is published at once, what comes meanwhile
 * together. Whatever goes wrong is tried again.
 */
export class PublishLoop {
  readonly #options: PublishLoopOptions
  #pending: Change | undefined
  #received: string | undefined
  #running: Promise<void> | undefined
  #due: NodeJS.Timeout | undefined
  #retry: NodeJS.Timeout | undefined
  #quiet: NodeJS.Timeout | undefined
  #failures = 0
  #problems = 0
  #owedSince: number | undefined
  #lastChange = 0

  constructor(options: PublishLoopOptions) {
    this.#options = options
    this.#received = options.map.note('lastEventId')
  }

  /** Runs until the signal is aborted and all work has ended. */
  async run(): Promise<void> {
    const {config, signal, log, updater} = this.#options
    if (updater.owed > 0) this.#oweFrom(Date.now())
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
    for (const timer of [this.#due, this.#retry, this.#quiet]) clearTimeout(timer)
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
    this.#pending = this.#pending ? mergeChanges(this.#pending, change) : change
    this.#lastChange = Date.now()
    // While it fails, the timer that tries again decides.
    if (this.#failures === 0) this.#start()
  }

  #start(): void {
    if (this.#running || this.#options.signal.aborted) return
    this.#running = this.#work().finally(() => {
      this.#running = undefined
    })
  }

  /** Publishes until nothing is left to do, or something fails. */
  async #work(): Promise<void> {
    const {signal} = this.#options
    // Events that came in one piece are one change.
    await new Promise(done => setImmediate(done))
    do {
      if (this.#pending) await this.#publish(this.#pending)
      if (this.#isOwedNow()) await this.#publishOwed()
    } while (this.#failures === 0 && !signal.aborted && this.#pending)
  }

  async #publish(change: Change): Promise<void> {
    this.#pending = undefined
    try {
      await this.#perform(() => this.#options.updater.update(change))
    } catch (error) {
      this.#pending = this.#pending ? mergeChanges(change, this.#pending) : change
      this.#tryAgain(error)
    }
  }

  /** Whether what is left for later is to be rendered: nothing else came for a while, or it waited too long. */
  #isOwedNow(): boolean {
    if (this.#owedSince === undefined || this.#failures > 0) return false
    return this.#isOverdue() || Date.now() - this.#lastChange >= quietMs
  }

  #isOverdue(): boolean {
    return this.#owedSince !== undefined && Date.now() - this.#owedSince > longestOwedMs
  }

  #oweFrom(since: number | undefined): void {
    this.#owedSince = since
    clearTimeout(this.#quiet)
    if (since !== undefined) this.#quiet = setTimeout(() => this.#start(), quietMs + 1)
  }

  /** Renders what was left for later; a change that comes meanwhile goes first, unless it waited too long already. */
  async #publishOwed(): Promise<void> {
    const isOverdue = this.#isOverdue()
    const isUrgent = () => !isOverdue && this.#pending !== undefined
    try {
      await this.#perform(() => this.#options.updater.renderOwed(isUrgent))
    } catch (error) {
      if (!(error instanceof Interrupted)) this.#tryAgain(error)
    }
  }

  async #perform(work: () => Promise<Update>): Promise<void> {
    const {log, onUpdate} = this.#options
    const started = performance.now()
    const update = await work()
    this.#failures = 0
    this.#problems = update.problems.length
    this.#oweFrom(update.owed === 0 ? undefined : (this.#owedSince ?? Date.now()))
    logUpdate(log, update, performance.now() - started)
    this.#wakeWhenDue(update.nextDue)
    onUpdate?.(update)
  }

  #wakeWhenDue(nextDue: string | undefined): void {
    clearTimeout(this.#due)
    const wait = nextDue === undefined ? longestTimerMs : Date.parse(nextDue) - Date.now()
    const retry = this.#problems > 0 ? 30_000 : longestTimerMs
    const isDue = wait <= retry
    const wake = () => {
      if (isDue || this.#problems > 0) this.#add({tags: new Set()})
      else this.#wakeWhenDue(nextDue)
    }
    this.#due = setTimeout(wake, Math.max(0, Math.min(wait, retry)) + 1)
  }

  #tryAgain(error: unknown): void {
    const {log, signal} = this.#options
    if (signal.aborted) return
    const wait = retryMs[Math.min(this.#failures++, retryMs.length - 1)] ?? 60_000
    const isHeld = error instanceof SiteHeld
    if (!isHeld || this.#failures === 1) {
      const detail = error instanceof Error ? error.message : String(error)
      log({level: isHeld ? 'warning' : 'error', event: 'nothing published', detail})
    }
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => this.#start(), isHeld ? 2000 : wait)
  }
}
