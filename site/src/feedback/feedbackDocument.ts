import type {Doubt} from './doubts.ts'
import type {Submission} from './feedbackFields.ts'

/** A kept attachment as the document names it. */
export interface KeptAttachment {
  name: string
  size: number
  url: string
}

/** The lake's document of a submission. Its dotted id keeps it from everybody without a token. */
export interface FeedbackDocument {
  _id: string
  _type: 'feedback'
  code: string
  receivedAt: string
  subject: string
  message: string
  sender: {name: string; contact: string; consentedAt: string}
  status: 'received' | 'quarantined'
  doubts?: Doubt[]
  attachment?: KeptAttachment
}

export function feedbackDocument(
  {name, contact, subject, message}: Submission,
  about: {code: string; now: number; doubts: readonly Doubt[]; attachment: KeptAttachment | undefined},
): FeedbackDocument {
  const receivedAt = new Date(about.now).toISOString()
  return {
    _id: `feedback.${about.code}`,
    _type: 'feedback',
    code: about.code,
    receivedAt,
    subject,
    message,
    sender: {name, contact, consentedAt: receivedAt},
    status: about.doubts.length > 0 ? 'quarantined' : 'received',
    ...(about.doubts.length > 0 && {doubts: [...about.doubts]}),
    ...(about.attachment && {attachment: about.attachment}),
  }
}
