import path from 'node:path'
import {makeFolder} from './durableFolder.ts'
import {openDatabase} from './openDatabase.ts'
import {type AuditRows, auditRows} from './system/auditRows.ts'
import {type KeyValueRows, keyValueRows} from './system/keyValueRows.ts'
import {type RoleRows, roleRows} from './system/roleRows.ts'
import {systemMigrations} from './system/systemMigrations.ts'
import {type TokenRows, tokenRows} from './system/tokenRows.ts'
import {type UserRows, userRows} from './system/userRows.ts'

/** What the lake knows beside documents: people, tokens, roles, the Studio's settings and the audit. */
export interface SystemStore {
  users: UserRows
  tokens: TokenRows
  roles: RoleRows
  keyValues: KeyValueRows
  audit: AuditRows
  /** All or nothing; also keeps another process (the command line) out meanwhile. */
  transaction<T>(work: () => T): T
  close(): void
}

/**
 * Opens `<dataDir>/lake/system.sqlite` and makes it when there is none. The running lake and a command on the machine
 * may have it open at the same time: nothing of it is cached, so a revoked token ends at the next request.
 */
export function openSystemStore(dataDir: string): SystemStore {
  const folder = path.join(dataDir, 'lake')
  makeFolder(folder)
  const database = openDatabase(path.join(folder, 'system.sqlite'), systemMigrations)
  return {
    users: userRows(database),
    tokens: tokenRows(database),
    roles: roleRows(database),
    keyValues: keyValueRows(database),
    audit: auditRows(database),
    transaction: work => database.transaction(work).immediate(),
    close: () => void database.close(),
  }
}
