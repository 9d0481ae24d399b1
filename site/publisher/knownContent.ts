import type {MapDatabase} from './mapDatabase.ts'

/** An answer that many pages share, as it was when they were rendered. */
export type KnownAnswer = {name: string; query: string; params: string; hash: string}

/** A row of an answer, as it was when pages were rendered from it. `batch`: the answer it came in. */
export type KnownRow = {name: string; queryName: string; id: string; hash: string; batch: number}

/** A document as the publisher last saw it, with all it is found by. */
export type KnownDocument = {
  id: string
  revision: string
  type: string
  slug: string | null
  references: string[]
}

export const contentSchema = `
  CREATE TABLE IF NOT EXISTS answers (
    name TEXT PRIMARY KEY, query TEXT NOT NULL, params TEXT NOT NULL, hash TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS row_queries (name TEXT PRIMARY KEY, query TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS rows (
    name TEXT PRIMARY KEY, query TEXT NOT NULL, id TEXT NOT NULL, hash TEXT NOT NULL, batch INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS rows_by_batch ON rows (batch);
  CREATE TABLE IF NOT EXISTS articles (id TEXT PRIMARY KEY, row TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS documents (
    id TEXT PRIMARY KEY, revision TEXT NOT NULL, type TEXT NOT NULL, slug TEXT, refs TEXT NOT NULL
  ) WITHOUT ROWID;
`

const rowColumns = 'name, query AS queryName, id, hash, batch'

/** What the lake had answered when the pages on disk were rendered. */
export class KnownContent {
  readonly #database: MapDatabase

  constructor(database: MapDatabase) {
    this.#database = database
  }

  answers(): KnownAnswer[] {
    return this.#database.rows('SELECT name, query, params, hash FROM answers')
  }

  putAnswer({name, query, params, hash}: KnownAnswer): void {
    this.#database.run(
      'INSERT OR REPLACE INTO answers (name, query, params, hash) VALUES (?, ?, ?, ?)',
      name,
      query,
      params,
      hash,
    )
  }

  row(name: string): KnownRow | undefined {
    return this.#database.row(`SELECT ${rowColumns} FROM rows WHERE name = ?`, name)
  }

  rowsOfBatch(batch: number): KnownRow[] {
    return this.#database.rows(`SELECT ${rowColumns} FROM rows WHERE batch = ?`, batch)
  }

  putRow({name, queryName, id, hash, batch}: KnownRow): void {
    this.#database.run(
      'INSERT OR REPLACE INTO rows (name, query, id, hash, batch) VALUES (?, ?, ?, ?, ?)',
      name,
      queryName,
      id,
      hash,
      batch,
    )
  }

  removeRow(name: string): void {
    this.#database.run('DELETE FROM rows WHERE name = ?', name)
  }

  /** Removes all rows, and what their answers stood on. */
  removeRows(): void {
    this.#database.run('DELETE FROM rows')
    this.#database.run("DELETE FROM standing WHERE holder GLOB 'rows:*'")
  }

  lastBatch(): number {
    const last = this.#database.row<{last: number | null}>('SELECT max(batch) AS last FROM rows')
    return last?.last ?? 0
  }

  /** The text of the query that rows are named after. */
  rowQuery(queryName: string): string | undefined {
    return this.#database.row<{query: string}>('SELECT query FROM row_queries WHERE name = ?', queryName)
      ?.query
  }

  putRowQuery(queryName: string, query: string): void {
    this.#database.run('INSERT OR IGNORE INTO row_queries (name, query) VALUES (?, ?)', queryName, query)
  }

  /** Rows of `articleIndexQuery` as JSON. */
  articleRows(): string[] {
    return this.#database.rows<{row: string}>('SELECT row FROM articles').map(({row}) => row)
  }

  putArticleRow(id: string, row: string): void {
    this.#database.run('INSERT OR REPLACE INTO articles (id, row) VALUES (?, ?)', id, row)
  }

  removeArticleRow(id: string): void {
    this.#database.run('DELETE FROM articles WHERE id = ?', id)
  }

  documents(): KnownDocument[] {
    const rows = this.#database.rows<Omit<KnownDocument, 'references'> & {refs: string}>(
      'SELECT id, revision, type, slug, refs FROM documents',
    )
    return rows.map(({refs, ...rest}) => ({...rest, references: JSON.parse(refs) as string[]}))
  }

  putDocument({id, revision, type, slug, references}: KnownDocument): void {
    this.#database.run(
      'INSERT OR REPLACE INTO documents (id, revision, type, slug, refs) VALUES (?, ?, ?, ?, ?)',
      id,
      revision,
      type,
      slug,
      JSON.stringify(references),
    )
  }

  removeDocument(id: string): void {
    this.#database.run('DELETE FROM documents WHERE id = ?', id)
  }
}
