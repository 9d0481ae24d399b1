import {mkdirSync} from 'node:fs'
import {dirname} from 'node:path'
import Database from 'better-sqlite3'

/** What is known of a file that readers may get. */
export type KnownFile = {
  file: string
  /** The route that made it; '' for a file that pages name, such as a style sheet. */
  route: string
  address: string
  /** SHA-256 of its bytes; '' while it is not certain what is on disk. */
  hash: string
}

/** An answer that many pages share, as it was when they were rendered. */
export type KnownAnswer = {name: string; query: string; params: string; hash: string}

/** A document as the publisher last saw it, with all it is found by. */
export type KnownDocument = {
  id: string
  revision: string
  type: string
  slug: string | null
  references: string[]
}

const schema = `
  CREATE TABLE IF NOT EXISTS files (
    file TEXT PRIMARY KEY, route TEXT NOT NULL, address TEXT NOT NULL, hash TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS files_by_route ON files (route);
  CREATE TABLE IF NOT EXISTS standing (name TEXT, holder TEXT, PRIMARY KEY (name, holder)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS standing_by_holder ON standing (holder);
  CREATE TABLE IF NOT EXISTS answers (
    name TEXT PRIMARY KEY, query TEXT NOT NULL, params TEXT NOT NULL, hash TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS articles (id TEXT PRIMARY KEY, row TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS documents (
    id TEXT PRIMARY KEY, revision TEXT NOT NULL, type TEXT NOT NULL, slug TEXT, refs TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS problems (file TEXT PRIMARY KEY, problem TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS notes (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`

/**
 * The publisher's memory on disk: which files there are, and what each stands on. A `holder` is a file, or a route
 * (`route:<name>`) whose list of pages stands on something.
 */
export class PageMap {
  readonly #database: Database.Database
  readonly #statements = new Map<string, Database.Statement>()

  constructor(path: string) {
    mkdirSync(dirname(path), {recursive: true})
    this.#database = new Database(path)
    this.#database.pragma('journal_mode = WAL')
    this.#database.pragma('synchronous = FULL')
    this.#database.pragma('busy_timeout = 20000')
    this.#database.exec(schema)
  }

  close(): void {
    this.#database.close()
  }

  /** Runs `work` in one transaction, which also keeps a second process from changing the site's folder meanwhile. */
  exclusively<Result>(work: () => Result): Result {
    return this.#database.transaction(work).immediate()
  }

  file(file: string): KnownFile | undefined {
    return this.#prepare('SELECT file, route, address, hash FROM files WHERE file = ?').get(file) as
      | KnownFile
      | undefined
  }

  filesOfRoute(route: string): KnownFile[] {
    return this.#prepare('SELECT file, route, address, hash FROM files WHERE route = ?').all(
      route,
    ) as KnownFile[]
  }

  /** Routes of which there are files, and those that had files once. */
  routes(): string[] {
    return this.#prepare('SELECT DISTINCT route FROM files').pluck().all() as string[]
  }

  /** Files of which it is not certain what is on disk: the work on them was cut off. */
  unsureFiles(): KnownFile[] {
    return this.#prepare("SELECT file, route, address, hash FROM files WHERE hash = ''").all() as KnownFile[]
  }

  /** Files that could not be rendered the last time, with what was wrong as JSON. */
  problemFiles(): {file: string; problem: string}[] {
    return this.#prepare('SELECT file, problem FROM problems').all() as {file: string; problem: string}[]
  }

  putProblem(file: string, problem: string | undefined): void {
    if (problem === undefined) this.#prepare('DELETE FROM problems WHERE file = ?').run(file)
    else this.#prepare('INSERT OR REPLACE INTO problems (file, problem) VALUES (?, ?)').run(file, problem)
  }

  putFile({file, route, address, hash}: KnownFile): void {
    this.#prepare('INSERT OR REPLACE INTO files (file, route, address, hash) VALUES (?, ?, ?, ?)').run(
      file,
      route,
      address,
      hash,
    )
  }

  /** Says that it is not certain what is on disk at `file`. */
  doubtFile(file: string): void {
    this.#prepare("UPDATE files SET hash = '' WHERE file = ?").run(file)
  }

  removeFile(file: string): void {
    this.#prepare('DELETE FROM files WHERE file = ?').run(file)
    this.#prepare('DELETE FROM standing WHERE holder = ?').run(file)
    this.putProblem(file, undefined)
  }

  /** Notes all that a file or route stands on, in place of what was noted before. */
  putStanding(holder: string, names: ReadonlySet<string>): void {
    const before = new Set(
      this.#prepare('SELECT name FROM standing WHERE holder = ?').pluck().all(holder) as string[],
    )
    for (const name of before) {
      if (!names.has(name))
        this.#prepare('DELETE FROM standing WHERE name = ? AND holder = ?').run(name, holder)
    }
    for (const name of names) {
      if (!before.has(name))
        this.#prepare('INSERT INTO standing (name, holder) VALUES (?, ?)').run(name, holder)
    }
  }

  /** Files and routes that stand on any of the names. */
  holdersOf(names: Iterable<string>): Set<string> {
    const statement = this.#prepare('SELECT holder FROM standing WHERE name = ?').pluck()
    const holders = new Set<string>()
    for (const name of names) for (const holder of statement.all(name) as string[]) holders.add(holder)
    return holders
  }

  answers(): KnownAnswer[] {
    return this.#prepare('SELECT name, query, params, hash FROM answers').all() as KnownAnswer[]
  }

  putAnswer({name, query, params, hash}: KnownAnswer): void {
    this.#prepare('INSERT OR REPLACE INTO answers (name, query, params, hash) VALUES (?, ?, ?, ?)').run(
      name,
      query,
      params,
      hash,
    )
  }

  /** Rows of `articleIndexQuery` as JSON. */
  articleRows(): string[] {
    return this.#prepare('SELECT row FROM articles').pluck().all() as string[]
  }

  putArticleRow(id: string, row: string): void {
    this.#prepare('INSERT OR REPLACE INTO articles (id, row) VALUES (?, ?)').run(id, row)
  }

  removeArticleRow(id: string): void {
    this.#prepare('DELETE FROM articles WHERE id = ?').run(id)
  }

  documents(): KnownDocument[] {
    const rows = this.#prepare('SELECT id, revision, type, slug, refs FROM documents').all() as (Omit<
      KnownDocument,
      'references'
    > & {refs: string})[]
    return rows.map(({refs, ...rest}) => ({...rest, references: JSON.parse(refs) as string[]}))
  }

  putDocument({id, revision, type, slug, references}: KnownDocument): void {
    this.#prepare(
      'INSERT OR REPLACE INTO documents (id, revision, type, slug, refs) VALUES (?, ?, ?, ?, ?)',
    ).run(id, revision, type, slug, JSON.stringify(references))
  }

  removeDocument(id: string): void {
    this.#prepare('DELETE FROM documents WHERE id = ?').run(id)
  }

  note(key: string): string | undefined {
    return this.#prepare('SELECT value FROM notes WHERE key = ?').pluck().get(key) as string | undefined
  }

  putNote(key: string, value: string | undefined): void {
    if (value === undefined) this.#prepare('DELETE FROM notes WHERE key = ?').run(key)
    else this.#prepare('INSERT OR REPLACE INTO notes (key, value) VALUES (?, ?)').run(key, value)
  }

  #prepare(sql: string): Database.Statement {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#database.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }
}
