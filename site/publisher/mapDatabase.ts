import {mkdirSync} from 'node:fs'
import {dirname} from 'node:path'
import Database from 'better-sqlite3'

type Value = string | number | null

/** The SQLite file of the publisher's memory; each statement is prepared once. */
export class MapDatabase {
  readonly #database: Database.Database
  readonly #statements = new Map<string, Database.Statement>()

  constructor(path: string, schema: string) {
    mkdirSync(dirname(path), {recursive: true})
    this.#database = new Database(path)
    this.#database.pragma('journal_mode = WAL')
    this.#database.pragma('synchronous = FULL')
    this.#database.pragma('busy_timeout = 20000')
    // In KiB: the library's sixteen megabytes saved no time that could be measured.
    this.#database.pragma('cache_size = -4000')
    this.#database.exec(schema)
  }

  close(): void {
    this.#database.close()
  }

  /** Runs `work` in one transaction, which also keeps a second process from changing the site's folder meanwhile. */
  exclusively<Result>(work: () => Result): Result {
    return this.#database.transaction(work).immediate()
  }

  /**
   * The same, without waiting for the disk: what was written outlasts the process at once, and the machine from the
   * next `exclusively` on.
   */
  soonExclusively<Result>(work: () => Result): Result {
    this.#database.pragma('synchronous = NORMAL')
    try {
      return this.exclusively(work)
    } finally {
      this.#database.pragma('synchronous = FULL')
    }
  }

  run(sql: string, ...values: Value[]): void {
    this.#prepare(sql).run(...values)
  }

  /** The first row that a query answers. */
  row<Row>(sql: string, ...values: Value[]): Row | undefined {
    return this.#prepare(sql).get(...values) as Row | undefined
  }

  rows<Row>(sql: string, ...values: Value[]): Row[] {
    return this.#prepare(sql).all(...values) as Row[]
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
