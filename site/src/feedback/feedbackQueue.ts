import {randomBytes} from 'node:crypto'
import {mkdirSync} from 'node:fs'
import {dirname} from 'node:path'
import Database from 'better-sqlite3'
import type {FeedbackDocument} from './feedbackDocument.ts'

/** For how long the same text sent again is taken for a second press of the button, in milliseconds. */
const sameFor = 24 * 60 * 60_000

const schema = `
  create table if not exists submission (
    code text primary key, fingerprint text not null, received_at integer not null,
    document text, delivered_at integer, mailed_at integer
  ) without rowid;
  create index if not exists submission_fingerprint on submission (fingerprint);
  create table if not exists proof (signature text primary key, expires_at integer not null) without rowid;
  create table if not exists about (name text primary key, value text not null) without rowid;
`

/**
 * What was received and is not yet in the lake, on disk before the citizen is told. A delivered submission leaves only
 * its code, for a day. All calls are synchronous; those that write throw when the disk is full and keep nothing.
 */
export class FeedbackQueue {
  readonly #database: Database.Database
  /** Signs challenges and fingerprints; made once for the queue. */
  readonly secret: string

  constructor(path: string) {
    mkdirSync(dirname(path), {recursive: true, mode: 0o700})
    this.#database = new Database(path)
    this.#database.pragma('journal_mode = wal')
    this.#database.pragma('synchronous = full')
    this.#database.pragma('secure_delete = on')
    this.#database.exec(schema)
    const insert = `insert or ignore into about values ('secret', ?)`
    this.#database.prepare(insert).run(randomBytes(32).toString('base64url'))
    const select = `select value from about where name = 'secret'`
    this.secret = String(this.#database.prepare(select).pluck().get())
  }

  /** The code under which the same text was received within a day. */
  codeOf(fingerprint: string, now: number): string | undefined {
    const select = 'select code from submission where fingerprint = ? and received_at > ?'
    return this.#database
      .prepare<[string, number], string>(select)
      .pluck()
      .get(fingerprint, now - sameFor)
  }

  isUsed(signature: string): boolean {
    return this.#database.prepare('select 1 from proof where signature = ?').get(signature) !== undefined
  }

  /** Keeps a submission, and marks its proof as used, in one transaction. */
  add(
    document: FeedbackDocument,
    fingerprint: string,
    now: number,
    proof?: {signature: string; expiresAt: number},
  ): void {
    this.#database.transaction(() => {
      this.#database
        .prepare('insert into submission (code, fingerprint, received_at, document) values (?, ?, ?, ?)')
        .run(document.code, fingerprint, now, JSON.stringify(document))
      if (proof)
        this.#database
          .prepare('insert or ignore into proof values (?, ?)')
          .run(proof.signature, proof.expiresAt)
    })()
  }

  /** What the lake has not yet, oldest first. */
  undelivered(most = 50): FeedbackDocument[] {
    const select = 'select document from submission where delivered_at is null order by received_at limit ?'
    return this.#database
      .prepare<[number], string>(select)
      .pluck()
      .all(most)
      .map(text => JSON.parse(text) as FeedbackDocument)
  }

  /** When a submission that is still here was received, in milliseconds. */
  receivedAt(code: string): number | undefined {
    const select = 'select received_at from submission where code = ?'
    return this.#database.prepare<[string], number>(select).pluck().get(code)
  }

  /** The lake has it: what was written in it is erased here. */
  markDelivered(code: string, now: number): void {
    const update = 'update submission set delivered_at = ?, document = null where code = ?'
    this.#database.prepare(update).run(now, code)
  }

  /** Codes that nobody was told of by mail. */
  unmailed(): string[] {
    const select = 'select code from submission where delivered_at is not null and mailed_at is null'
    return this.#database.prepare<[], string>(select).pluck().all()
  }

  markMailed(codes: readonly string[], now: number): void {
    const update = this.#database.prepare('update submission set mailed_at = ? where code = ?')
    this.#database.transaction(() => {
      for (const code of codes) update.run(now, code)
    })()
  }

  /** Forgets what was delivered over a day ago, and proofs that are too old to be used again. */
  tidy(now: number): void {
    const before = now - sameFor
    this.#database
      .prepare('delete from submission where delivered_at is not null and received_at <= ?')
      .run(before)
    this.#database.prepare('delete from proof where expires_at <= ?').run(now)
    // What was erased must not live on in the log.
    this.#database.pragma('wal_checkpoint(truncate)')
  }

  close(): void {
    this.#database.close()
  }
}
