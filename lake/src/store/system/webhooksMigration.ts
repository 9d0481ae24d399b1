import type {Migration} from '../migration.ts'

/**
 * Webhooks, how far each has read its dataset's commits, and what is still to be sent. Messages are kept for a while
 * after they were sent, for the administrator to look at.
 */
export const webhooksMigration: Migration = {
  name: '0002-webhooks',
  sql: `
  CREATE TABLE webhooks (
    id TEXT PRIMARY KEY,
    dataset TEXT NOT NULL,
    settings TEXT NOT NULL,
    secret TEXT,
    sequence INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE webhookMessages (
    id TEXT PRIMARY KEY,
    webhookId TEXT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    createdAt TEXT NOT NULL,
    body TEXT NOT NULL,
    headers TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'delivered', 'failed')),
    attempts INTEGER NOT NULL,
    dueAt TEXT NOT NULL,
    lastResult TEXT
  ) STRICT;
  CREATE INDEX webhookMessagesDue ON webhookMessages (webhookId, dueAt) WHERE state = 'pending';
  CREATE INDEX webhookMessagesByTime ON webhookMessages (webhookId, createdAt);
  `,
}
