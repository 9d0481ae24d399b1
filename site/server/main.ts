import {Publisher} from '../publisher/publisher.ts'
import {createSiteServer} from './createSiteServer.ts'
import {listen} from './listen.ts'
import {readSiteSettings} from './settings.ts'

const settings = readSiteSettings(process.env)
const publisher = new Publisher(settings)
const listening = await listen(createSiteServer(settings), settings.port, settings.host)
publisher.start()

let closing = false
async function close(): Promise<void> {
  if (closing) return
  closing = true
  await Promise.all([listening.close(), publisher.stop()])
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void close())
// The starter died without a word: close too, so that no orphan keeps the port.
process.on('disconnect', () => void close())
