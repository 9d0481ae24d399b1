import type {SanityClient} from '@sanity/client'
import type {TestLake} from '../startLake.ts'

/** Shows one difference listed in docs/differences-from-sanity.md, on documents of its own. */
export type Shown = (lake: TestLake) => Promise<void>

export function mutate(client: SanityClient, mutations: object[], search = '', more: object = {}) {
  return client.request<{transactionId: string; results: object[]}>({
    method: 'POST',
    url: `/data/mutate/production${search}`,
    body: {mutations, ...more},
  })
}

/** What a refused transaction says of its first mutation. */
export function refusal(status: number, type: string) {
  return {statusCode: status, details: {items: [{error: {type}}]}}
}
