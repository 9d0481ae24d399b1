import type {Migration} from '../migration.ts'

/**
 * The search index with a list for each beginning of up to six letters instead of two and three: Vietnamese syllables
 * have seven at most, so that a word only begun is looked up like a whole one. Datasets are then indexed anew, see
 * `indexVersion`.
 */
export const textPrefixesMigration: Migration = {
  name: '0003-text-prefixes',
  sql: `
    DROP TABLE index_text;
    CREATE VIRTUAL TABLE index_text USING fts5 (
      folded, accented, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3 4 5 6'
    );
  `,
}
