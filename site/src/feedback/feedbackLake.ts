import {createClient} from '@sanity/client'
import {clientPlace, type LakePlace} from '../lakePlace.ts'
import type {FeedbackDocument} from './feedbackDocument.ts'

/** What the lake says about a submission. */
export interface LakeState {
  status: string
  receivedAt: string
  answer: {title: string; slug: string} | null
}

/** The lake as the feedback form needs it: nothing but its own documents. */
export interface FeedbackLake {
  /** Puts the document in once, however often it is asked to. Rejects when the lake is away. */
  deliver(document: FeedbackDocument): Promise<void>
  find(code: string): Promise<LakeState | undefined>
}

const stateQuery = `*[_type == "feedback" && code == $code][0]{
  status, receivedAt,
  "answer": answer->{title, "slug": slug.current}
}`

/** `token` is of a role that may create and read feedback, and nothing else. */
export function createFeedbackLake(place: LakePlace, token: string): FeedbackLake {
  const client = createClient({
    ...clientPlace(place),
    useCdn: false,
    apiVersion: '2026-11-01',
    perspective: 'published',
    token,
    timeout: 10_000,
    maxRetries: 0,
  })
  return {
    async deliver(document) {
      await client.createIfNotExists(document)
    },
    async find(code) {
      return (await client.fetch<LakeState | null>(stateQuery, {code})) ?? undefined
    },
  }
}
