import type {Migration} from '../migration.ts'
import {webhooksMigration} from './webhooksMigration.ts'

const access: Migration = {
  name: '0001-access',
  sql: `
  CREATE TABLE users (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT UNIQUE,
    passwordHash TEXT,
    roles TEXT NOT NULL,
    createdAt TEXT NOT NULL,
    revokedAt TEXT
  ) STRICT;

  CREATE TABLE tokens (
    id TEXT PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('robot', 'link', 'session')),
    userId TEXT REFERENCES users (id),
    roles TEXT NOT NULL,
    createdAt TEXT NOT NULL,
    expiresAt TEXT,
    revokedAt TEXT,
    CHECK ((kind = 'robot') = (userId IS NULL))
  ) STRICT;
  CREATE INDEX tokensOfUser ON tokens (userId) WHERE userId IS NOT NULL;
  CREATE INDEX sessionsByExpiry ON tokens (expiresAt) WHERE kind = 'session';

  CREATE TABLE roles (
    name TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    grants TEXT NOT NULL
  ) STRICT;

  CREATE TABLE keyValues (
    userId TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    PRIMARY KEY (userId, key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    event TEXT NOT NULL,
    actor TEXT NOT NULL,
    subject TEXT NOT NULL,
    address TEXT,
    detail TEXT NOT NULL
  ) STRICT;
  `,
}

/** The schema of `system.sqlite`, oldest step first. */
export const systemMigrations: readonly Migration[] = [access, webhooksMigration]
