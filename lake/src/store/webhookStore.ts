import path from 'node:path'
import {openDatabase} from './openDatabase.ts'
import {systemMigrations} from './system/systemMigrations.ts'
import {type WebhookRows, webhookRows} from './system/webhookRows.ts'

export type WebhookStore = WebhookRows & {close(): void}

/** Opens the webhooks of `<dataDir>/lake/system.sqlite`, over a connection of its own. */
export function openWebhookStore(dataDir: string): WebhookStore {
  const database = openDatabase(path.join(dataDir, 'lake', 'system.sqlite'), systemMigrations)
  return {...webhookRows(database), close: () => void database.close()}
}
