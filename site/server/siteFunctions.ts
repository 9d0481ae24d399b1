import type {TrustedProxies} from '../src/visits/clientAddress.ts'
import type {VisitCounter} from '../src/visits/createVisitCounter.ts'
import type {FeedbackService} from './answerFeedbackRequest.ts'

/** The code of the public side that visitors may call; without one its addresses are not there. */
export interface SiteFunctions {
  isTrustedProxy: TrustedProxies
  visits: VisitCounter
  feedback?: FeedbackService
}
