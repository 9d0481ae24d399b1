export type WebhookOperation = 'create' | 'update' | 'delete'

/** What an administrator sets of a webhook; the words are Sanity's. */
export interface WebhookSettings {
  name: string
  description: string
  url: string
  on: WebhookOperation[]
  /** GROQ on the document; `before()`, `after()` and `delta::` work. '' lets every document through. */
  filter: string
  /** GROQ object, as in `{_id, title}`; '' sends the whole document. */
  projection: string
  httpMethod: 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'GET'
  headers: Record<string, string>
  includeDrafts: boolean
  includeAllVersions: boolean
  isDisabled: boolean
  createdAt: string
  updatedAt: string
}

export interface Webhook {
  id: string
  dataset: string
  settings: WebhookSettings
  /** Signs the body; null sends it unsigned. */
  secret: string | null
  /** The last commit of the dataset it has dealt with. */
  sequence: number
}

/** One request to be sent, or that was sent. Times are ISO 8601 in UTC. */
export interface WebhookMessage {
  /** Made from webhook, transaction and document, so that the same change never becomes two messages. */
  id: string
  webhookId: string
  createdAt: string
  body: string
  headers: Record<string, string>
  state: 'pending' | 'delivered' | 'failed'
  attempts: number
  dueAt: string
  /** What came of the last attempt, as 'HTTP 200' or the reason it failed. */
  lastResult: string | null
}
