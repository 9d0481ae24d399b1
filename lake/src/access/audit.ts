import type {AuditRow, AuditRows} from '../store/system/auditRows.ts'

export type AuditEvent =
  | 'login'
  | 'login.failed'
  | 'login.limited'
  | 'logout'
  | 'user.added'
  | 'user.revoked'
  | 'user.password'
  | 'user.roles'
  | 'token.created'
  | 'token.revoked'
  | 'role.saved'
  | 'role.deleted'
  | 'dataset.created'
  | 'dataset.deleted'
  | 'dataset.visibility'
  | 'dataset.exported'
  | 'dataset.imported'
  | 'webhook.added'
  | 'webhook.changed'
  | 'webhook.removed'
  | 'document.purged'

/** Who acts, from where: part of every audit line. `id` is 'cli' for a command on the machine. */
export interface Actor {
  id: string
  address: string | null
}

/** Writes down logins and changes of permission, in the system database and in the log. */
export interface Audit {
  record(event: AuditEvent, actor: Actor, subject: string, detail?: Record<string, unknown>): void
  /** Newest first. */
  latest(limit: number): AuditRow[]
}

export function createAudit(
  rows: AuditRows,
  clock: () => Date,
  log: (entry: Record<string, unknown>) => void,
): Audit {
  return {
    record(event, actor, subject, detail = {}) {
      const what = {actor: actor.id, subject, address: actor.address, detail}
      rows.append({at: clock().toISOString(), event, ...what})
      log({event: 'audit', action: event, ...what})
    },
    latest: limit => rows.latest(limit),
  }
}
