import {Worker} from 'node:worker_threads'
import type {SiteSettings} from '../server/settings.ts'
import {youngGenerationMb} from './heapBounds.ts'

const restartMs = 5000

/**
 * Keeps the rendered site equal to the published content. It works in a thread of its own, so that readers don't wait
 * while pages are rendered, and starts again when it ends by an error.
 */
export class Publisher {
  readonly #settings: SiteSettings
  #worker: Worker | undefined
  #restart: NodeJS.Timeout | undefined
  #isStopping = false

  constructor(settings: SiteSettings) {
    this.#settings = settings
  }

  start(): void {
    const {siteUrl, lakeUrl, projectId, dataset} = this.#settings
    // The compiled pages read where they stand from their environment.
    const env = {
      ...process.env,
      SITE_URL: siteUrl,
      LAKE_URL: lakeUrl,
      SANITY_PROJECT_ID: projectId,
      SANITY_DATASET: dataset,
    }
    const worker = new Worker(new URL('./publisherThread.ts', import.meta.url), {
      workerData: this.#settings,
      env,
      resourceLimits: {maxYoungGenerationSizeMb: youngGenerationMb},
    })
    worker.once('error', error => {
      const detail = error instanceof Error ? error.message : String(error)
      console.error(JSON.stringify({level: 'error', event: 'publisher ended', detail}))
    })
    worker.once('exit', () => {
      this.#worker = undefined
      if (!this.#isStopping) this.#restart = setTimeout(() => this.start(), restartMs)
    })
    this.#worker = worker
  }

  /** Lets the publisher finish what it is writing. */
  async stop(): Promise<void> {
    this.#isStopping = true
    clearTimeout(this.#restart)
    const worker = this.#worker
    if (!worker) return
    const ended = new Promise<void>(resolve => worker.once('exit', () => resolve()))
    worker.postMessage('stop')
    await ended
  }
}
