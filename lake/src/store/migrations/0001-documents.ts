import type {Migration} from '../migration.ts'

/**
 * Documents as they are now, the references between them, and the log of commits that made them so. A change keeps
 * mendoza effects and not whole documents: any revision is found by reverting from the newest.
 */
export const documentsMigration: Migration = {
  name: '0001-documents',
  sql: `
    CREATE TABLE settings (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE documents (
      id TEXT NOT NULL UNIQUE,
      type TEXT NOT NULL,
      rev TEXT NOT NULL,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX documents_by_type ON documents (type, id);

    CREATE TABLE document_references (
      source TEXT NOT NULL,
      target TEXT NOT NULL,
      strong INTEGER NOT NULL,
      PRIMARY KEY (source, target)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX document_references_by_target ON document_references (target, strong, source);

    CREATE TABLE commits (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      transaction_id TEXT NOT NULL UNIQUE,
      timestamp TEXT NOT NULL,
      identity TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      answer TEXT NOT NULL
    ) STRICT;
    CREATE INDEX commits_by_time ON commits (timestamp);

    CREATE TABLE changes (
      sequence INTEGER NOT NULL REFERENCES commits (sequence),
      position INTEGER NOT NULL,
      document_id TEXT NOT NULL,
      previous_rev TEXT,
      result_rev TEXT,
      transition TEXT NOT NULL,
      mutations TEXT NOT NULL,
      apply TEXT NOT NULL,
      revert TEXT NOT NULL,
      UNIQUE (sequence, position)
    ) STRICT;
    CREATE INDEX changes_by_document ON changes (document_id, sequence);
  `,
}
