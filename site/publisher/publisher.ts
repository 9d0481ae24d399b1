import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {createClient, type SanityClient} from '@sanity/client'
import type {SiteSettings} from '../server/settings.ts'
import {contentFingerprint} from './contentFingerprint.ts'
import {Releases} from './releases.ts'
import {renderSite} from './renderSite.ts'
import {sourceFingerprint} from './sourceFingerprint.ts'

/** A burst of edits becomes one render: it starts this long after the first of them. */
const gatherMs = 150
const retryMs = [2_000, 10_000, 60_000]

/**
 * Keeps the rendered site equal to the published content: renders when something changed while it was away, then
 * follows the lake's live events. A render that fails leaves the last good site up and is tried again.
 */
export class Publisher {
  readonly #settings: SiteSettings
  readonly #client: SanityClient
  readonly #releases: Releases
  readonly #abort = new AbortController()
  #timer: NodeJS.Timeout | undefined
  #rendering: Promise<void> | undefined
  #again = false
  #failures = 0
  #unsubscribe: (() => void) | undefined

  constructor(settings: SiteSettings) {
    this.#settings = settings
    this.#releases = new Releases(settings.folder)
    this.#client = createClient({
      apiHost: settings.lakeUrl,
      useProjectHostname: false,
      useCdn: false,
      projectId: settings.projectId,
      dataset: settings.dataset,
      apiVersion: '2026-11-01',
      perspective: 'published',
    })
  }

  start(): void {
    this.#follow()
    this.#schedule(0)
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer)
    this.#unsubscribe?.()
    this.#abort.abort()
    await this.#rendering
  }

  #follow(): void {
    const subscription = this.#client.live.events().subscribe({
      next: event => {
        // After 'welcome' and 'restart' changes may have been missed: the fingerprint tells.
        if (event.type === 'message' || event.type === 'welcome' || event.type === 'restart')
          this.#schedule(gatherMs)
      },
      error: (error: unknown) => {
        log('warning', 'live events broke off', String(error))
        this.#timerFor(2_000, () => this.#follow())
      },
    })
    this.#unsubscribe = () => subscription.unsubscribe()
  }

  #timerFor(ms: number, work: () => void): void {
    const timer = setTimeout(work, ms)
    this.#abort.signal.addEventListener('abort', () => clearTimeout(timer), {once: true})
  }

  #schedule(ms: number): void {
    if (this.#abort.signal.aborted) return
    if (this.#rendering) {
      this.#again = true
      return
    }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#rendering = this.#catchUp().finally(() => {
        this.#rendering = undefined
        if (this.#again) this.#schedule(gatherMs)
        this.#again = false
      })
    }, ms)
  }

  async #catchUp(): Promise<void> {
    try {
      await this.#renderIfChanged()
      this.#failures = 0
    } catch (error) {
      if (this.#abort.signal.aborted) return
      log('error', 'render failed', error instanceof Error ? error.message : String(error))
      const wait = retryMs[Math.min(this.#failures++, retryMs.length - 1)] ?? 60_000
      this.#timerFor(wait, () => this.#schedule(0))
    }
  }

  async #renderIfChanged(): Promise<void> {
    const wanted = `${await contentFingerprint(this.#client)} ${sourceFingerprint(this.#settings)}`
    const stamp = join(this.#settings.folder, 'rendered')
    if (this.#releases.current() && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return

    const started = performance.now()
    const release = this.#releases.begin(new Date())
    try {
      await renderSite(this.#settings, release.folder, this.#abort.signal)
      this.#releases.publish(release)
    } catch (error) {
      this.#releases.discard(release)
      throw error
    }
    writeFileSync(stamp, wanted)
    log('info', 'site rendered', release.name, {ms: Math.round(performance.now() - started)})
  }
}

function log(level: string, event: string, detail: string, more: Record<string, unknown> = {}): void {
  const write = level === 'error' ? console.error : console.log
  write(JSON.stringify({level, event, detail, ...more}))
}
