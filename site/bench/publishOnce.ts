import {parseArgs} from 'node:util'
import {boundHeap} from '../publisher/heapBounds.ts'
import {runPublisher} from '../publisher/runPublisher.ts'
import {readSiteConfig} from '../src/config.ts'

/** `publishOnce --folder F`: the publisher's first full render into a folder, and nothing after it. */
const {values} = parseArgs({options: {folder: {type: 'string', default: ''}}})
const stop = new AbortController()

// As the publisher's thread does.
boundHeap()
await runPublisher({
  config: readSiteConfig(process.env),
  folder: values.folder,
  log: ({level, ...entry}) => level === 'error' && console.error(JSON.stringify(entry)),
  signal: stop.signal,
  onUpdate: ({owed, problems}) => {
    if (problems.length > 0) process.exitCode = 1
    if (owed === 0) stop.abort()
  },
}).catch(error => {
  if (!stop.signal.aborted) throw error
})
// The listener's connection would keep the process for a while.
process.exit()
