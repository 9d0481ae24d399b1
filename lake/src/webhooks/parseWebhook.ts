import {httpError} from '../http/apiError.ts'
import type {Webhook, WebhookOperation, WebhookSettings} from '../store/system/webhook.ts'
import type {NewWebhook} from './createWebhooks.ts'
import {assertRule} from './evaluateRule.ts'

const operations: readonly string[] = ['create', 'update', 'delete'] satisfies WebhookOperation[]
const methods: readonly string[] = [
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'GET',
] satisfies WebhookSettings['httpMethod'][]

/**
 * Reads a webhook as Sanity's API takes it: `{name, url, dataset, rule: {on, filter, projection}, secret, …}`. What is
 * left out stays as in `before`, or gets its default.
 * Throws ApiError 400 naming the attribute that is wrong.
 */
export function parseWebhook(body: unknown, before?: Webhook): NewWebhook {
  const given = record(body, 'The request body')
  const rule = given.rule === undefined ? {} : record(given.rule, 'rule')
  const old: Partial<WebhookSettings> = before?.settings ?? {}
  const settings = {
    name: text('name', given.name, old.name),
    description: text('description', given.description, old.description ?? ''),
    url: httpAddress(text('url', given.url, old.url)),
    on: operationList(rule.on ?? old.on ?? ['create', 'update', 'delete']),
    filter: text('rule.filter', rule.filter, old.filter ?? ''),
    projection: text('rule.projection', rule.projection, old.projection ?? ''),
    httpMethod: method(given.httpMethod ?? old.httpMethod ?? 'POST'),
    headers: headerRecord(given.headers ?? old.headers ?? {}),
    includeDrafts: flag('includeDrafts', given.includeDrafts, old.includeDrafts),
    includeAllVersions: flag('includeAllVersions', given.includeAllVersions, old.includeAllVersions),
    isDisabled: flag('isDisabled', given.isDisabled, old.isDisabled),
  }
  assertRule(settings)
  return {
    settings,
    dataset: text('dataset', given.dataset, before?.dataset),
    secret: given.secret === null ? null : text('secret', given.secret, before?.secret ?? '') || null,
  }
}

const wrong = (what: string) => httpError(400, `${what} of the webhook`)

function record(value: unknown, name: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return {...value}
  throw httpError(400, `${name} must be an object`)
}

function text(name: string, value: unknown, otherwise: string | undefined): string {
  // A rule or a description that is null is one that isn't set.
  const given = value ?? otherwise
  if (typeof given !== 'string') throw wrong(`Give a text as "${name}"`)
  return given
}

function flag(name: string, value: unknown, otherwise = false): boolean {
  const given = value ?? otherwise
  if (typeof given !== 'boolean') throw wrong(`Give true or false as "${name}"`)
  return given
}

function httpAddress(url: string): string {
  const {protocol} = URL.parse(url) ?? {}
  if (protocol === 'http:' || protocol === 'https:') return url
  throw wrong(`"${url}" is no http or https address; give one as "url"`)
}

function operationList(value: unknown): WebhookOperation[] {
  if (Array.isArray(value) && value.length > 0 && value.every(item => operations.includes(item))) return value
  throw wrong(`Give some of ${operations.join(', ')} as "rule.on"`)
}

function method(value: unknown): WebhookSettings['httpMethod'] {
  if (typeof value === 'string' && methods.includes(value)) return value as WebhookSettings['httpMethod']
  throw wrong(`Give one of ${methods.join(', ')} as "httpMethod"`)
}

function headerRecord(value: unknown): Record<string, string> {
  const headers = record(value, 'headers') as Record<string, string>
  try {
    return Object.fromEntries(new Headers(headers))
  } catch (error) {
    throw wrong(`"headers" can't be sent (${error instanceof Error ? error.message : String(error)})`)
  }
}
