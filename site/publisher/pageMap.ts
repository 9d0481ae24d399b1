import {contentSchema, KnownContent} from './knownContent.ts'
import {MapDatabase} from './mapDatabase.ts'

/** What is known of a file that readers may get. */
export type KnownFile = {
  file: string
  /** The route that made it; '' for a file that pages name, such as a style sheet. */
  route: string
  address: string
  /** SHA-256 of its bytes; '' while it is not certain what is on disk. */
  hash: string
}

const schema = `
  CREATE TABLE IF NOT EXISTS files (
    file TEXT PRIMARY KEY, route TEXT NOT NULL, address TEXT NOT NULL, hash TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS files_by_route ON files (route);
  CREATE INDEX IF NOT EXISTS unsure_files ON files (file) WHERE hash = '';
  CREATE TABLE IF NOT EXISTS standing (name TEXT, holder TEXT, PRIMARY KEY (name, holder)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS standing_by_holder ON standing (holder);
  CREATE TABLE IF NOT EXISTS owed (holder TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS problems (file TEXT PRIMARY KEY, problem TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS notes (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  ${contentSchema}
`

const fileColumns = 'file, route, address, hash'

/**
 * The publisher's memory on disk: which files there are, and what each stands on. A `holder` is a file, a route
 * (`route:<name>`) whose list of pages stands on something, or a batch of rows (`rows:<number>`).
 */
export class PageMap {
  readonly #database: MapDatabase
  /** What the files were rendered from. */
  readonly content: KnownContent

  constructor(path: string) {
    this.#database = new MapDatabase(path, schema)
    this.content = new KnownContent(this.#database)
  }

  close(): void {
    this.#database.close()
  }

  /** Runs `work` in one transaction, which also keeps a second process from changing the site's folder meanwhile. */
  exclusively<Result>(work: () => Result): Result {
    return this.#database.exclusively(work)
  }

  /** The same without waiting for the disk; a power cut may take it back, with all that came after it. */
  soonExclusively<Result>(work: () => Result): Result {
    return this.#database.soonExclusively(work)
  }

  file(file: string): KnownFile | undefined {
    return this.#database.row(`SELECT ${fileColumns} FROM files WHERE file = ?`, file)
  }

  files(): KnownFile[] {
    return this.#database.rows(`SELECT ${fileColumns} FROM files`)
  }

  filesOfRoute(route: string): KnownFile[] {
    return this.#database.rows(`SELECT ${fileColumns} FROM files WHERE route = ?`, route)
  }

  /** Files of which it is not certain what is on disk: the work on them was cut off. */
  unsureFiles(): KnownFile[] {
    return this.#database.rows(`SELECT ${fileColumns} FROM files WHERE hash = ''`)
  }

  /** Files that could not be rendered the last time, with what was wrong as JSON. */
  problemFiles(): {file: string; problem: string}[] {
    return this.#database.rows('SELECT file, problem FROM problems ORDER BY file')
  }

  putProblem(file: string, problem: string | undefined): void {
    if (problem === undefined) this.#database.run('DELETE FROM problems WHERE file = ?', file)
    else this.#database.run('INSERT OR REPLACE INTO problems (file, problem) VALUES (?, ?)', file, problem)
  }

  /** Holders that stand on something that changed and are not rendered yet. */
  owed(): string[] {
    return this.#database.rows<{holder: string}>('SELECT holder FROM owed').map(({holder}) => holder)
  }

  /** Notes holders that are owed. */
  putOwed(holders: Iterable<string>): void {
    for (const holder of holders) this.#database.run('INSERT OR IGNORE INTO owed (holder) VALUES (?)', holder)
  }

  /** Says that nothing is owed. */
  clearOwed(): void {
    this.#database.run('DELETE FROM owed')
  }

  /** Since when a file can't be rendered: ISO 8601 instant. */
  problemSince(file: string): string | undefined {
    const sql = "SELECT problem ->> 'since' AS since FROM problems WHERE file = ?"
    return this.#database.row<{since: string | null}>(sql, file)?.since ?? undefined
  }

  putFile({file, route, address, hash}: KnownFile): void {
    const insert = `INSERT OR REPLACE INTO files (${fileColumns}) VALUES (?, ?, ?, ?)`
    this.#database.run(insert, file, route, address, hash)
  }

  /** Says that it is not certain what is on disk at `file`. */
  doubtFile(file: string): void {
    this.#database.run("UPDATE files SET hash = '' WHERE file = ?", file)
  }

  removeFile(file: string): void {
    this.#database.run('DELETE FROM files WHERE file = ?', file)
    this.#database.run('DELETE FROM standing WHERE holder = ?', file)
    this.putProblem(file, undefined)
  }

  /** Forgets all files: none of them is on disk. */
  removeFiles(): void {
    this.#database.run('DELETE FROM files')
    this.#database.run('DELETE FROM problems')
  }

  /** Notes all that a holder stands on, in place of what was noted before. */
  putStanding(holder: string, names: ReadonlySet<string>): void {
    const before = new Set(this.namesOf(holder))
    for (const name of before) {
      if (!names.has(name))
        this.#database.run('DELETE FROM standing WHERE name = ? AND holder = ?', name, holder)
    }
    for (const name of names) {
      if (!before.has(name))
        this.#database.run('INSERT INTO standing (name, holder) VALUES (?, ?)', name, holder)
    }
  }

  /** All that a holder stands on. */
  namesOf(holder: string): string[] {
    return this.#database
      .rows<{name: string}>('SELECT name FROM standing WHERE holder = ?', holder)
      .map(({name}) => name)
  }

  /** Holders that stand on any of the names. */
  holdersOf(names: Iterable<string>): Set<string> {
    const holders = new Set<string>()
    for (const name of names) {
      const found = this.#database.rows<{holder: string}>('SELECT holder FROM standing WHERE name = ?', name)
      for (const {holder} of found) holders.add(holder)
    }
    return holders
  }

  /** Files that stand on a name which only a few stand on: most likely they are about it. */
  filesAbout(names: Iterable<string>, few: number): Set<string> {
    const sql = `SELECT holder FROM standing JOIN files ON file = holder WHERE name = ? LIMIT ${few + 1}`
    const about = new Set<string>()
    for (const name of names) {
      const holders = this.#database.rows<{holder: string}>(sql, name)
      if (holders.length <= few) for (const {holder} of holders) about.add(holder)
    }
    return about
  }

  note(key: string): string | undefined {
    return this.#database.row<{value: string}>('SELECT value FROM notes WHERE key = ?', key)?.value
  }

  putNote(key: string, value: string | undefined): void {
    if (value === undefined) this.#database.run('DELETE FROM notes WHERE key = ?', key)
    else this.#database.run('INSERT OR REPLACE INTO notes (key, value) VALUES (?, ?)', key, value)
  }
}
