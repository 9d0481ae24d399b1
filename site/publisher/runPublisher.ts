import {join} from 'node:path'
import type {SiteConfig} from '../src/config.ts'
import type {Update} from './change.ts'
import {checkAfterReboot} from './checkFiles.ts'
import {PageMap} from './pageMap.ts'
import type {Problem} from './problems.ts'
import type {LogEntry} from './publishLog.ts'
import {PublishLoop} from './publishLoop.ts'
import {SiteFolder} from './siteFolder.ts'
import {SiteUpdater} from './siteUpdater.ts'
import {tellEditors} from './tellEditors.ts'
import {buildWarm} from './warm/buildWarm.ts'
import {loadWarmBundle} from './warm/warmBundle.ts'

export type PublisherOptions = {
  config: SiteConfig
  /** The site's data folder: readers are served from `current/` in it. */
  folder: string
  log: (entry: LogEntry) => void
  signal: AbortSignal
  onUpdate?: (update: Update) => void
  /** Lets editors see in the Studio what could not be published. */
  publisherToken?: string | undefined
}

/** Where the publisher keeps its memory, in the site's data folder. */
export const pageMapFile = (folder: string) => join(folder, 'pages.sqlite')

/** Compiles the pages if need be, and publishes until the signal is aborted. Throws when they can't be compiled. */
export async function runPublisher(options: PublisherOptions): Promise<void> {
  const {config, folder, log, signal, onUpdate, publisherToken} = options
  const bundle = await buildWarm(config.siteUrl, signal)
  const map = new PageMap(pageMapFile(folder))
  const tell = publisherToken === undefined ? undefined : tellEditors(config, publisherToken, log)
  try {
    const siteFolder = new SiteFolder(folder)
    const doubtful = checkAfterReboot(map, siteFolder.current)
    if (doubtful > 0) log({level: 'warning', event: 'files were not as written', detail: String(doubtful)})
    const updater = new SiteUpdater({
      config,
      bundle: await loadWarmBundle(bundle.folder),
      bundleFolder: bundle.folder,
      bundleName: bundle.name,
      map,
      folder: siteFolder,
      signal,
    })
    const afterUpdate = (update: Update) => {
      void tell?.(map.problemFiles().map(({problem}) => JSON.parse(problem) as Problem))
      onUpdate?.(update)
    }
    await new PublishLoop({config, updater, map, log, signal, onUpdate: afterUpdate}).run()
  } finally {
    map.close()
  }
}
