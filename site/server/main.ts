import {Publisher} from '../publisher/publisher.ts'
import {createSiteServer} from './createSiteServer.ts'
import {readFeedbackSettings, readFunctionSettings} from './functionSettings.ts'
import {listen} from './listen.ts'
import {openFeedback} from './openFeedback.ts'
import {openVisitCounter} from './openVisitCounter.ts'
import {readSiteSettings} from './settings.ts'

const settings = readSiteSettings(process.env)
const publisher = new Publisher(settings)
const functionSettings = readFunctionSettings(process.env)
const {isTrustedProxy} = functionSettings
const visits = openVisitCounter(functionSettings)
const feedback = openFeedback(settings, functionSettings, readFeedbackSettings(process.env))
const listening = await listen(
  createSiteServer(settings, {isTrustedProxy, visits, feedback}),
  settings.port,
  settings.host,
)
publisher.start()

let closing = false
async function close(): Promise<void> {
  if (closing) return
  closing = true
  await Promise.all([listening.close(), publisher.stop()])
  await Promise.all([visits.close(), feedback.close()])
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void close())
// The starter died without a word: close too, so that no orphan keeps the port.
process.on('disconnect', () => void close())
