import type {Webhook, WebhookMessage} from '../store/system/webhook.ts'
import type {WebhookStore} from '../store/webhookStore.ts'
import {deliverMessage} from './deliverMessage.ts'
import type {WebhookContext} from './webhookContext.ts'

/** Sends what is due, one request at a time for each webhook. */
export interface Sender {
  /** To be called when a webhook has new messages or was changed. */
  wake(webhookId: string): void
  /** Breaks running requests off; they are sent again after the next start. */
  close(): Promise<void>
}

const giveUpAfterMs = 24 * 60 * 60 * 1000
const longestTimerMs = 60 * 60 * 1000

/** Waits 1 s after the first failure, twice as long after each further one, at most an hour. */
export const defaultRetryMs = (attempts: number): number =>
  Math.min(1000 * 2 ** (attempts - 1), longestTimerMs)

export function createSender(
  rows: WebhookStore,
  {clock, config}: Pick<WebhookContext, 'clock' | 'config'>,
  retryMs: (attempts: number) => number,
): Sender {
  const timers = new Map<string, NodeJS.Timeout>()
  const running = new Map<string, Promise<void>>()
  const stopping = new AbortController()

  function wake(id: string): void {
    clearTimeout(timers.get(id))
    timers.delete(id)
    if (running.has(id) || stopping.signal.aborted) return
    const work = sendDue(id).finally(() => running.delete(id))
    running.set(id, work)
    work
      .then(() => plan(id))
      .catch((error: unknown) => config.log({event: 'webhook stuck', webhook: id, error: String(error)}))
  }
  async function sendDue(id: string): Promise<void> {
    for (;;) {
      const webhook = rows.get(id)
      const message = webhook && !webhook.settings.isDisabled ? rows.next(id) : undefined
      if (!webhook || !message || message.dueAt > clock().toISOString()) return
      const delivery = await deliverMessage(webhook, message, {
        time: clock().getTime(),
        signal: stopping.signal,
      })
      if (stopping.signal.aborted && delivery.outcome !== 'delivered') return
      rows.update(after(message, delivery))
      if (delivery.outcome !== 'delivered') logFailure(webhook, message, delivery.result)
    }
  }
  function plan(id: string): void {
    const next = rows.get(id)?.settings.isDisabled === false ? rows.next(id) : undefined
    if (!next || stopping.signal.aborted) return
    const wait = Date.parse(next.dueAt) - clock().getTime()
    timers.set(id, setTimeout(() => wake(id), Math.min(Math.max(wait, 0), longestTimerMs)).unref())
  }
  function after(
    message: WebhookMessage,
    {outcome, result}: Awaited<ReturnType<typeof deliverMessage>>,
  ): WebhookMessage {
    const attempts = message.attempts + 1
    const now = clock().getTime()
    const isOver = outcome === 'refused' || now - Date.parse(message.createdAt) > giveUpAfterMs
    const state = outcome === 'delivered' ? 'delivered' : isOver ? 'failed' : 'pending'
    const dueAt = state === 'pending' ? new Date(now + retryMs(attempts)).toISOString() : message.dueAt
    return {...message, attempts, state, dueAt, lastResult: result}
  }
  function logFailure({id, settings}: Webhook, message: WebhookMessage, result: string): void {
    config.log({event: 'webhook failed', webhook: id, url: settings.url, message: message.id, result})
  }

  return {
    wake,
    async close() {
      stopping.abort()
      for (const timer of timers.values()) clearTimeout(timer)
      await Promise.allSettled(running.values())
    },
  }
}
