import type {Database} from 'better-sqlite3'

/** One line of the audit: who did what to whom, from where. Never holds a secret. */
export interface AuditRow {
  /** ISO 8601 in UTC. */
  at: string
  event: string
  /** User or robot id, 'cli' for a command on the machine, '<anonymous>' for someone who is not known. */
  actor: string
  subject: string
  address: string | null
  detail: Record<string, unknown>
}

export interface AuditRows {
  append(row: AuditRow): void
  /** Newest first. */
  latest(limit: number): AuditRow[]
}

type Stored = Omit<AuditRow, 'detail'> & {detail: string}

export function auditRows(database: Database): AuditRows {
  const append = database.prepare(
    `INSERT INTO audit (at, event, actor, subject, address, detail)
     VALUES (@at, @event, @actor, @subject, @address, @detail)`,
  )
  const latest = database.prepare<[number], Stored>(
    'SELECT at, event, actor, subject, address, detail FROM audit ORDER BY id DESC LIMIT ?',
  )
  return {
    append: row => void append.run({...row, detail: JSON.stringify(row.detail)}),
    latest: limit =>
      latest.all(limit).map(row => ({...row, detail: JSON.parse(row.detail) as Record<string, unknown>})),
  }
}
