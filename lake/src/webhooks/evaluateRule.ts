import {evaluate, parse} from 'groq-js'
import {httpError} from '../http/apiError.ts'
import type {DocumentChange, SanityDocument} from '../store/documentStore.ts'
import type {WebhookOperation, WebhookSettings} from '../store/system/webhook.ts'

/** Throws ApiError 400 when the filter or the projection of a webhook is no GROQ. */
export function assertRule({filter, projection}: Pick<WebhookSettings, 'filter' | 'projection'>): void {
  assertGroq('filter', filter || 'true')
  assertGroq('projection', `@${projection}`)
}

function assertGroq(name: string, text: string): void {
  try {
    parse(text, {mode: 'delta'})
  } catch (error) {
    throw httpError(400, `The ${name} is not GROQ: ${error instanceof Error ? error.message : String(error)}`)
  }
}

export const operationOf = ({transition}: DocumentChange): WebhookOperation =>
  (({appear: 'create', update: 'update', disappear: 'delete'}) as const)[transition]

/**
 * What a webhook sends of a change; undefined when the change is none of its business. `get` finds the documents that
 * references point to. Throws when groq-js can't evaluate the rule.
 */
export async function evaluateRule(
  settings: WebhookSettings,
  change: DocumentChange,
  get: (id: string) => SanityDocument | undefined,
): Promise<{payload: unknown} | undefined> {
  const {previous: before, result: after} = change
  if (!settings.on.includes(operationOf(change)) || !isFollowed(settings, change.documentId)) return undefined
  const root = after ?? before
  const run = async (text: string): Promise<unknown> => {
    const options = {
      root,
      before,
      after,
      dataset: [root],
      dereference: ({_ref}: {_ref: string}) => get(_ref) ?? null,
    }
    const value = await evaluate(parse(text, {mode: 'delta'}), options)
    return await value.get()
  }
  if ((await run(settings.filter || 'true')) !== true) return undefined
  return {payload: await run(`@${settings.projection}`)}
}

function isFollowed({includeDrafts, includeAllVersions}: WebhookSettings, id: string): boolean {
  if (id.startsWith('drafts.')) return includeDrafts
  return !id.startsWith('versions.') || includeAllVersions
}
