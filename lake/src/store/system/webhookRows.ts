import type {Database} from 'better-sqlite3'
import type {Webhook, WebhookMessage, WebhookSettings} from './webhook.ts'

export interface WebhookRows {
  list(): Webhook[]
  get(id: string): Webhook | undefined
  /** Inserts or replaces. */
  put(webhook: Webhook): void
  delete(id: string): void
  /** Stores messages and how far the webhook has read, both or neither. A message that is there already stays. */
  advance(webhookId: string, sequence: number, messages: readonly WebhookMessage[]): void
  /** The pending message that has been due longest, or else the one that will be due first. */
  next(webhookId: string): WebhookMessage | undefined
  update(message: WebhookMessage): void
  /** Newest first. */
  messages(webhookId: string, limit: number): WebhookMessage[]
  /** Forgets messages made before `before` that are no longer pending. */
  deleteSettledBefore(before: string): void
  /** Erases what was or is to be sent of documents, so that no page of the file holds it any more. */
  deleteOfDocuments(dataset: string, documentIds: readonly string[]): void
}

type StoredWebhook = Omit<Webhook, 'settings'> & {settings: string}
type StoredMessage = Omit<WebhookMessage, 'headers'> & {headers: string}

const toWebhook = (row: StoredWebhook): Webhook => ({
  ...row,
  settings: JSON.parse(row.settings) as WebhookSettings,
})
const toMessage = (row: StoredMessage): WebhookMessage => ({
  ...row,
  headers: JSON.parse(row.headers) as Record<string, string>,
})

export function webhookRows(database: Database): WebhookRows {
  const list = database.prepare<[], StoredWebhook>('SELECT * FROM webhooks ORDER BY id')
  const get = database.prepare<[string], StoredWebhook>('SELECT * FROM webhooks WHERE id = ?')
  const put = database.prepare(
    `INSERT INTO webhooks (id, dataset, settings, secret, sequence) VALUES (@id, @dataset, @settings, @secret, @sequence)
     ON CONFLICT (id) DO UPDATE SET dataset = @dataset, settings = @settings, secret = @secret, sequence = @sequence`,
  )
  const remove = database.prepare('DELETE FROM webhooks WHERE id = ?')
  const setSequence = database.prepare('UPDATE webhooks SET sequence = max(sequence, ?) WHERE id = ?')
  const insert = database.prepare(
    `INSERT INTO webhookMessages (id, webhookId, createdAt, body, headers, state, attempts, dueAt, lastResult)
     VALUES (@id, @webhookId, @createdAt, @body, @headers, @state, @attempts, @dueAt, @lastResult)
     ON CONFLICT (id) DO NOTHING`,
  )
  const next = database.prepare<[string], StoredMessage>(
    `SELECT * FROM webhookMessages WHERE webhookId = ? AND state = 'pending' ORDER BY dueAt, rowid LIMIT 1`,
  )
  const update = database.prepare(
    `UPDATE webhookMessages SET state = @state, attempts = @attempts, dueAt = @dueAt, lastResult = @lastResult
     WHERE id = @id`,
  )
  const messages = database.prepare<[string, number], StoredMessage>(
    'SELECT * FROM webhookMessages WHERE webhookId = ? ORDER BY createdAt DESC, rowid DESC LIMIT ?',
  )
  const deleteSettled = database.prepare(
    `DELETE FROM webhookMessages WHERE state <> 'pending' AND createdAt < ?`,
  )
  const deleteOfDocument = database.prepare(
    `DELETE FROM webhookMessages WHERE headers ->> '$."sanity-dataset"' = ? AND headers ->> '$."sanity-document-id"' = ?`,
  )
  const advance = database.transaction((id: string, sequence: number, made: readonly WebhookMessage[]) => {
    for (const message of made) insert.run({...message, headers: JSON.stringify(message.headers)})
    setSequence.run(sequence, id)
  })
  return {
    list: () => list.all().map(toWebhook),
    get(id) {
      const row = get.get(id)
      return row && toWebhook(row)
    },
    put: webhook => void put.run({...webhook, settings: JSON.stringify(webhook.settings)}),
    delete: id => void remove.run(id),
    advance: (id, sequence, made) => advance.immediate(id, sequence, made),
    next(id) {
      const row = next.get(id)
      return row && toMessage(row)
    },
    update: ({id, state, attempts, dueAt, lastResult}) =>
      void update.run({id, state, attempts, dueAt, lastResult}),
    messages: (id, limit) => messages.all(id, limit).map(toMessage),
    deleteSettledBefore: before => void deleteSettled.run(before),
    deleteOfDocuments(dataset, documentIds) {
      database.pragma('secure_delete = ON')
      for (const id of documentIds) deleteOfDocument.run(dataset, id)
      database.pragma('secure_delete = OFF')
      database.pragma('wal_checkpoint(TRUNCATE)')
    },
  }
}
