import type {AttachmentFolder} from './attachmentFolder.ts'
import type {FeedbackCourier} from './feedbackCourier.ts'
import type {FeedbackLake} from './feedbackLake.ts'
import type {FeedbackQueue} from './feedbackQueue.ts'

/** What the feedback desk works with. */
export interface DeskParts {
  queue: FeedbackQueue
  attachments: AttachmentFolder
  courier: FeedbackCourier
  lake: FeedbackLake | undefined
  /** Public origin of the site, for the links that editors follow. */
  siteUrl: string
  clock: () => number
  /** Submissions and look-ups that a network may make in an hour. */
  limits: {submissions: number; lookups: number}
  onError: (event: string, error: unknown) => void
}
