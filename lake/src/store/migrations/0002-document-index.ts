import type {Migration} from '../migration.ts'

/**
 * What queries look documents up by, filled on write by `documentIndex.ts`.
 *
 * Values sort as GROQ sorts them: numbers before text before blobs, where X'00' is false, X'01' true and X'02' an
 * object or array. A path ending in `[]` holds the scalars inside an array. `index_counts` counts documents by type and
 * path (0 for all of a type), apart for each audience: 0 drafts and versions, 1 published under a dotted id, 2 public.
 */
export const documentIndexMigration: Migration = {
  name: '0002-document-index',
  sql: `
    CREATE TABLE index_documents (
      pk INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      base_id TEXT NOT NULL,
      layer TEXT NOT NULL,
      type TEXT NOT NULL,
      head TEXT NOT NULL,
      heavy TEXT
    ) STRICT;
    CREATE UNIQUE INDEX index_documents_by_base ON index_documents (base_id, layer, id);
    CREATE INDEX index_documents_by_type ON index_documents (type, layer, id);

    CREATE TABLE index_paths (
      path_id INTEGER PRIMARY KEY,
      path TEXT NOT NULL UNIQUE,
      unordered INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE index_values (
      path_id INTEGER NOT NULL,
      type TEXT NOT NULL,
      value ANY NOT NULL,
      pk INTEGER NOT NULL,
      PRIMARY KEY (path_id, type, value, pk)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX index_values_by_document ON index_values (pk, path_id);

    CREATE TABLE index_references (
      target TEXT NOT NULL,
      pk INTEGER NOT NULL,
      PRIMARY KEY (target, pk)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX index_references_by_document ON index_references (pk);

    CREATE TABLE index_counts (
      path_id INTEGER NOT NULL,
      type TEXT NOT NULL,
      audience INTEGER NOT NULL,
      documents INTEGER NOT NULL,
      PRIMARY KEY (path_id, type, audience)
    ) STRICT, WITHOUT ROWID;

    CREATE VIRTUAL TABLE index_text USING fts5 (
      folded, accented, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3'
    );
  `,
}
