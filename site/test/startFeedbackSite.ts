import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createSiteServer} from '../server/createSiteServer.ts'
import {readFeedbackSettings, readFunctionSettings} from '../server/functionSettings.ts'
import {listen} from '../server/listen.ts'
import {openFeedback} from '../server/openFeedback.ts'
import {openVisitCounter} from '../server/openVisitCounter.ts'
import {readSiteSettings} from '../server/settings.ts'
import {feedbackToken} from './feedbackToken.ts'
import {freePort} from './startRedis.ts'
import {startLake, token} from './startSampleSite.ts'

export type FeedbackSite = Awaited<ReturnType<typeof startFeedbackSite>>

/**
 * Our server with the feedback desk before a real lake, whose token may do what the starter's may; `more` adds to its
 * environment.
 */
export async function startFeedbackSite(
  limits = {submissions: 1_000, lookups: 1_000},
  more: Record<string, string> = {},
) {
  const dataDir = mkdtempSync(join(tmpdir(), 'cong-feedback-'))
  const lakePort = await freePort()
  let lake = await startLake(dataDir, lakePort)
  const lakeToken = feedbackToken(dataDir)

  const frame = join(dataDir, 'site', 'current', 'gop-y', 'ket-qua')
  mkdirSync(frame, {recursive: true})
  writeFileSync(
    join(frame, 'index.html'),
    '<title>Kết quả</title><main><div data-feedback-result><h1>Tiếp nhận ý kiến</h1></div></main>',
  )
  const env = {
    DATA_DIR: dataDir,
    LAKE_URL: lake.url,
    LAKE_FEEDBACK_TOKEN: lakeToken,
    SITE_URL: 'https://so.example',
    ...more,
  }
  const settings = readSiteSettings(env)
  const functions = readFunctionSettings(env)
  let stopped: number | undefined
  const clock = () => stopped ?? Date.now()
  const feedback = openFeedback(settings, functions, readFeedbackSettings(env), limits, clock)
  const visits = openVisitCounter(functions)
  const server = createSiteServer(settings, {isTrustedProxy: functions.isTrustedProxy, visits, feedback})
  const listening = await listen(server, 0, '127.0.0.1')
  const url = `http://127.0.0.1:${listening.port}`
  return {
    url,
    port: listening.port,
    dataDir,
    lakeToken,
    lakeUrl: lake.url,
    /** Holds the server's clock still at an instant until it is let go. */
    stopClock(at = Date.now()) {
      stopped = at
    },
    letClockGo() {
      stopped = undefined
    },
    deliver: () => feedback.courier.deliver(),
    /** The lake's answer to a query, with the administrator's token or the one given ('' for none). */
    async ask<Result>(query: string, as = token): Promise<Result> {
      const address = `${lake.url}/v2026-11-01/data/query/production?perspective=raw&query=${encodeURIComponent(query)}`
      const response = await fetch(address, as ? {headers: {Authorization: `Bearer ${as}`}} : {})
      return ((await response.json()) as {result: Result}).result
    },
    stopLake: () => lake.stop(),
    async startLake() {
      lake = await startLake(dataDir, lakePort)
    },
    async close() {
      await listening.close()
      await Promise.all([feedback.close(), visits.close(), lake.stop()])
      rmSync(dataDir, {recursive: true, force: true})
    },
  }
}
