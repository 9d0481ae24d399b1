import {randomBytes} from 'node:crypto'
import {httpError} from '../http/apiError.ts'
import type {Webhook, WebhookMessage, WebhookSettings} from '../store/system/webhook.ts'
import {openWebhookStore} from '../store/webhookStore.ts'
import {createCollector} from './createCollector.ts'
import {createSender, defaultRetryMs} from './createSender.ts'
import type {WebhookContext} from './webhookContext.ts'

export type NewWebhook = Pick<Webhook, 'dataset' | 'secret'> & {
  settings: Omit<WebhookSettings, 'createdAt' | 'updatedAt'>
}

/** Tells other programs of changes to documents (https://www.sanity.io/docs/webhooks). */
export interface Webhooks {
  list(): Webhook[]
  /** Throws ApiError 404. */
  get(id: string): Webhook
  /** Follows its dataset from now on. Throws ApiError 404 when there is no such dataset. */
  create(webhook: NewWebhook): Webhook
  /** Throws ApiError 404. */
  update(id: string, webhook: NewWebhook): Webhook
  /** Takes its messages with it. Throws ApiError 404. */
  delete(id: string): void
  /** The newest messages, sent or not. Throws ApiError 404. */
  messages(id: string): WebhookMessage[]
  close(): Promise<void>
}

const keptMs = 7 * 24 * 60 * 60 * 1000
const shownMessages = 100

/** Opens the webhooks of a lake and sends what was left when it stopped. */
export function createWebhooks(context: WebhookContext, retryMs = defaultRetryMs): Webhooks {
  const {config, datasets, clock} = context
  const rows = openWebhookStore(config.dataDir)
  const sender = createSender(rows, context, retryMs)
  const collector = createCollector(context, rows, id => sender.wake(id))

  const get = (id: string): Webhook => {
    const webhook = rows.get(id)
    if (!webhook) throw httpError(404, `There is no webhook "${id}"`)
    return webhook
  }
  const save = (webhook: Webhook): Webhook => {
    rows.put(webhook)
    collector.follow(webhook)
    sender.wake(webhook.id)
    return webhook
  }
  const fromNow = ({dataset, secret, settings}: NewWebhook, id: string, createdAt: string): Webhook => ({
    id,
    dataset,
    secret,
    settings: {...settings, createdAt, updatedAt: clock().toISOString()},
    sequence: datasets.get(dataset).store.lastSequence(),
  })
  /** One that was off, or followed another dataset, hears of nothing that happened meanwhile. */
  const changed = (before: Webhook, webhook: NewWebhook): Webhook => {
    const now = fromNow(webhook, before.id, before.settings.createdAt)
    if (!before.settings.isDisabled && before.dataset === webhook.dataset) {
      return {...now, sequence: before.sequence}
    }
    collector.forget(before.id)
    return now
  }

  rows.deleteSettledBefore(new Date(clock().getTime() - keptMs).toISOString())
  for (const webhook of rows.list()) {
    collector.follow(webhook)
    sender.wake(webhook.id)
  }
  return {
    list: rows.list,
    get,
    create: webhook => save(fromNow(webhook, randomBytes(8).toString('hex'), clock().toISOString())),
    update: (id, webhook) => save(changed(get(id), webhook)),
    delete(id) {
      get(id)
      rows.delete(id)
      collector.forget(id)
    },
    messages: id => rows.messages(get(id).id, shownMessages),
    async close() {
      await collector.close()
      await sender.close()
      rows.close()
    },
  }
}
