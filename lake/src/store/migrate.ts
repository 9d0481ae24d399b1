import type Database from 'better-sqlite3'
import type {Migration} from './migration.ts'

/**
 * Brings a database to the newest schema, each step in a transaction of its own. `user_version` counts the steps done.
 * A file that already holds data is copied to `<file>.before-<step>.backup` first.
 *
 * Throws when the file has seen more steps than this lake knows: an older lake must not write to it.
 */
export function migrate(database: Database.Database, file: string, migrations: readonly Migration[]): void {
  const done = Number(database.pragma('user_version', {simple: true}))
  if (done > migrations.length) throw new Error(tooNew(file, done, migrations.length))
  const due = migrations.slice(done)
  const [first] = due
  if (done > 0 && first !== undefined) backUp(database, `${file}.before-${first.name}.backup`)
  for (const [index, migration] of due.entries()) run(database, migration, done + index + 1)
}

function run(database: Database.Database, migration: Migration, version: number): void {
  database
    .transaction(() => {
      database.exec(migration.sql)
      database.pragma(`user_version = ${version}`)
    })
    .exclusive()
}

/** `VACUUM INTO` writes a consistent copy, the log included, and refuses to overwrite an earlier one. */
function backUp(database: Database.Database, target: string): void {
  const copy = database.prepare('VACUUM INTO ?')
  try {
    copy.run(target)
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('already exists')) throw error
  }
}

function tooNew(file: string, found: number, known: number): string {
  return (
    `The database ${file} has schema ${found}, this lake knows ${known}: it was used by a newer version. ` +
    'Start that version, or restore a backup made before the upgrade.'
  )
}
