import type {Commit, DocumentStore} from '../store/documentStore.ts'
import type {Webhook, WebhookMessage} from '../store/system/webhook.ts'
import {evaluateRule, operationOf} from './evaluateRule.ts'

/** The messages a commit means to a webhook, one a document. Throws when groq-js can't evaluate its rule. */
export async function webhookMessages(
  {id: webhookId, dataset, settings}: Webhook,
  commit: Commit,
  store: Pick<DocumentStore, 'get'>,
  projectId: string,
): Promise<WebhookMessage[]> {
  const messages: WebhookMessage[] = []
  for (const change of commit.changes) {
    const outcome = await evaluateRule(settings, change, store.get)
    if (!outcome) continue
    const id = `${webhookId}-${commit.transactionId}-${change.documentId}`
    messages.push({
      id,
      webhookId,
      createdAt: commit.timestamp,
      body: JSON.stringify(outcome.payload),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Cong content lake webhook delivery',
        'idempotency-key': id,
        'sanity-project-id': projectId,
        'sanity-dataset': dataset,
        'sanity-document-id': change.documentId,
        'sanity-operation': operationOf(change),
        'sanity-transaction-id': commit.transactionId,
        'sanity-transaction-time': commit.timestamp,
        'sanity-webhook-id': webhookId,
        ...settings.headers,
      },
      state: 'pending',
      attempts: 0,
      dueAt: commit.timestamp,
      lastResult: null,
    })
  }
  return messages
}
