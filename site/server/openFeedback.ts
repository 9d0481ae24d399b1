import {join} from 'node:path'
import {AttachmentFolder} from '../src/feedback/attachmentFolder.ts'
import {createFeedbackDesk} from '../src/feedback/createFeedbackDesk.ts'
import {FeedbackCourier} from '../src/feedback/feedbackCourier.ts'
import {createFeedbackLake} from '../src/feedback/feedbackLake.ts'
import {FeedbackQueue} from '../src/feedback/feedbackQueue.ts'
import {createMailNotice} from '../src/feedback/mailNotice.ts'
import type {FeedbackService} from './answerFeedbackRequest.ts'
import {FormPlaces} from './formPlaces.ts'
import type {FeedbackSettings, FunctionSettings} from './functionSettings.ts'
import type {SiteSettings} from './settings.ts'

const defaultLimits = {submissions: 30, lookups: 60}

export interface OpenFeedback extends FeedbackService {
  courier: FeedbackCourier
  close(): Promise<void>
}

/** Opens the feedback desk on its folder of the data folder, and begins to deliver what waits there. */
export function openFeedback(
  site: SiteSettings,
  {dataDir, isTrustedProxy}: FunctionSettings,
  settings: FeedbackSettings,
  limits = defaultLimits,
  clock: () => number = Date.now,
): OpenFeedback {
  const folder = join(dataDir, 'feedback')
  const queue = new FeedbackQueue(join(folder, 'queue.sqlite'))
  const attachments = new AttachmentFolder(join(folder, 'attachments'))
  const lake = settings.lakeToken === undefined ? undefined : createFeedbackLake(site, settings.lakeToken)
  if (!lake) logError('feedback delivery', 'LAKE_FEEDBACK_TOKEN is not set: feedback waits in the queue')
  const mail = mailOf(settings)
  const courier = new FeedbackCourier({queue, lake, mail, clock, onError: logError})
  const desk = createFeedbackDesk({
    queue,
    attachments,
    courier,
    lake,
    siteUrl: site.siteUrl,
    clock,
    limits,
    onError: logError,
  })
  void courier.deliver()
  return {
    desk,
    courier,
    attachments,
    isTrustedProxy,
    siteFolder: site.folder,
    places: new FormPlaces(),
    async close() {
      await courier.close()
      queue.close()
    },
  }
}

function mailOf({smtpUrl, mailTo, mailFrom, studioUrl}: FeedbackSettings) {
  if (!smtpUrl || !mailTo) return undefined
  return createMailNotice(smtpUrl, mailTo, mailFrom ?? mailTo, studioUrl)
}

/** What went wrong, without a word of what anybody wrote. */
function logError(event: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  console.error(JSON.stringify({level: 'error', event, reason}))
}
