import type {Webhook, WebhookMessage} from '../store/system/webhook.ts'
import type {WebhookStore} from '../store/webhookStore.ts'
import type {WebhookContext} from './webhookContext.ts'
import {webhookMessages} from './webhookMessages.ts'

/** Turns commits into messages. */
export interface Collector {
  /** Follows the dataset of a webhook, from the commit it has reached on. */
  follow(webhook: Webhook): void
  forget(webhookId: string): void
  /** Resolves when what is being collected is stored. */
  close(): Promise<void>
}

/** Behind more commits than this, after a long time without the lake, a webhook goes on from the present. */
const maxBacklog = 10_000
/** How far a webhook has read is stored with its messages, and now and then when there are none. */
const storeEvery = 500

/**
 * Reads the commit log from where each webhook stopped: what was committed but not yet collected when the lake was
 * stopped, or killed, is collected at the next start. `onMessages` is called when a webhook has new ones.
 */
export function createCollector(
  {config, datasets, broker}: WebhookContext,
  rows: WebhookStore,
  onMessages: (webhookId: string) => void,
): Collector {
  const reached = new Map<string, number>()
  const leave = new Map<string, () => void>()
  const due = new Set<string>()
  let running: Promise<void> | undefined

  const wake = (dataset: string) => {
    due.add(dataset)
    running ??= collectAll().finally(() => {
      running = undefined
    })
  }
  async function collectAll(): Promise<void> {
    for (const dataset of due) {
      due.delete(dataset)
      for (const webhook of rows.list()) if (webhook.dataset === dataset) await collect(webhook)
    }
  }
  async function collect(webhook: Webhook): Promise<void> {
    const {id, dataset, settings} = webhook
    if (settings.isDisabled || !datasets.has(dataset)) return
    const {store} = datasets.get(dataset)
    const from = Math.max(webhook.sequence, reached.get(id) ?? 0)
    const commits = store.commitsAfter(from, maxBacklog)
    if (!commits) {
      config.log({event: 'webhook behind', webhook: id, from, to: store.lastSequence()})
      return advance(webhook, store.lastSequence(), [])
    }
    for (const commit of commits) {
      const messages = await webhookMessages(webhook, commit, store, config.projectId).catch(
        (error: unknown) => {
          config.log({event: 'webhook rule failed', webhook: id, error: String(error)})
          return []
        },
      )
      advance(webhook, commit.sequence, messages)
    }
  }
  function advance({id, sequence}: Webhook, to: number, messages: WebhookMessage[]): void {
    reached.set(id, to)
    if (messages.length === 0 && to - sequence < storeEvery) return
    rows.advance(id, to, messages)
    if (messages.length > 0) onMessages(id)
  }

  return {
    follow({dataset}) {
      if (!leave.has(dataset))
        leave.set(
          dataset,
          broker.subscribe(dataset, () => wake(dataset)),
        )
      wake(dataset)
    },
    forget: id => void reached.delete(id),
    async close() {
      for (const end of leave.values()) end()
      due.clear()
      await running
      for (const [id, sequence] of reached) rows.advance(id, sequence, [])
    },
  }
}
