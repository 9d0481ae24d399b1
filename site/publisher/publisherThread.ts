import {parentPort, workerData} from 'node:worker_threads'
import type {SiteSettings} from '../server/settings.ts'
import {boundHeap} from './heapBounds.ts'
import type {LogEntry} from './publishLog.ts'
import {runPublisher} from './runPublisher.ts'

const {siteUrl, lakeUrl, projectId, dataset, folder, publisherToken} = workerData as SiteSettings
const stop = new AbortController()
parentPort?.once('message', () => stop.abort())

boundHeap()
try {
  await runPublisher({
    config: {siteUrl, lakeUrl, projectId, dataset},
    folder,
    log,
    signal: stop.signal,
    publisherToken,
  })
} catch (error) {
  if (!stop.signal.aborted) throw error
}
parentPort?.close()

function log(entry: LogEntry): void {
  const write = entry.level === 'error' ? console.error : console.log
  write(JSON.stringify(entry))
}
