import type {Webhook, WebhookMessage} from '../store/system/webhook.ts'
import {signatureHeader, signPayload} from './signPayload.ts'

export interface Delivery {
  outcome: 'delivered' | 'retry' | 'refused'
  /** In words, for the administrator. */
  result: string
}

const timeoutMs = 30_000

/**
 * Sends a message once. Only a 2xx is a delivery; a 4xx other than 408 and 429 says that it will never be taken, so it
 * is not repeated. Redirects are not followed: an address that moved is for the administrator to change.
 */
export async function deliverMessage(
  {settings, secret}: Webhook,
  message: WebhookMessage,
  {time, signal}: {time: number; signal: AbortSignal},
): Promise<Delivery> {
  const headers = new Headers(message.headers)
  if (secret !== null) headers.set(signatureHeader, signPayload(message.body, secret, time))
  const {httpMethod} = settings
  try {
    const response = await fetch(settings.url, {
      method: httpMethod,
      headers,
      ...(httpMethod === 'GET' ? {} : {body: message.body}),
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    })
    await response.body?.cancel()
    return {outcome: outcomeOf(response.status), result: `HTTP ${response.status}`}
  } catch (error) {
    return {outcome: 'retry', result: reasonOf(error)}
  }
}

function outcomeOf(status: number): Delivery['outcome'] {
  if (status >= 200 && status < 300) return 'delivered'
  return status >= 500 || status === 408 || status === 429 ? 'retry' : 'refused'
}

/** fetch says 'fetch failed' and keeps why in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}
