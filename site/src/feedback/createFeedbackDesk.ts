import type {DeskAnswer} from './deskAnswer.ts'
import type {DeskParts} from './deskParts.ts'
import {lookUpFeedback} from './lookUpFeedback.ts'
import {NetworkLimit} from './networkLimit.ts'
import {newChallenge} from './proofOfWork.ts'
import type {SentForm} from './sentForm.ts'
import {submitFeedback} from './submitFeedback.ts'

/** Takes submissions and tells what became of them. */
export interface FeedbackDesk {
  /** A new challenge for a proof of work, as JSON. */
  challenge(): Promise<string>
  submit(sent: SentForm): Promise<DeskAnswer>
  lookUp(sent: SentForm): Promise<DeskAnswer>
}

export function createFeedbackDesk(parts: DeskParts): FeedbackDesk {
  const {queue, clock} = parts
  const submissions = new NetworkLimit(parts.limits.submissions, clock)
  const lookups = new NetworkLimit(parts.limits.lookups, clock)
  return {
    challenge: async () => JSON.stringify(await newChallenge(queue.secret, clock())),
    submit: sent => submitFeedback(parts, submissions, sent),
    lookUp: sent => lookUpFeedback(parts, lookups, sent),
  }
}
