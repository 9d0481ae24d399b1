import {join} from 'node:path'
import type {SiteConfig} from '../src/config.ts'
import {PageMap} from './pageMap.ts'
import {type LogEntry, PublishLoop} from './publishLoop.ts'
import {SiteFolder} from './siteFolder.ts'
import {SiteUpdater, type Update} from './siteUpdater.ts'
import {buildWarm} from './warm/buildWarm.ts'
import {loadWarmBundle} from './warm/warmBundle.ts'

export type PublisherOptions = {
  config: SiteConfig
  /** The site's data folder: readers are served from `current/` in it. */
  folder: string
  log: (entry: LogEntry) => void
  signal: AbortSignal
  onUpdate?: (update: Update) => void
}

/** Where the publisher keeps its memory, in the site's data folder. */
export const pageMapFile = (folder: string) => join(folder, 'pages.sqlite')

/** Compiles the pages if need be, and publishes until the signal is aborted. Throws when they can't be compiled. */
export async function runPublisher(options: PublisherOptions): Promise<void> {
  const {config, folder, log, signal, onUpdate} = options
  const bundle = await buildWarm(config.siteUrl, signal)
  const map = new PageMap(pageMapFile(folder))
  try {
    const updater = new SiteUpdater({
      config,
      bundle: await loadWarmBundle(bundle.folder),
      bundleFolder: bundle.folder,
      bundleName: bundle.name,
      map,
      folder: new SiteFolder(folder),
      signal,
    })
    await new PublishLoop({config, updater, map, log, signal, ...(onUpdate && {onUpdate})}).run()
  } finally {
    map.close()
  }
}
