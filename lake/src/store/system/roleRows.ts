import type {Database} from 'better-sqlite3'

/** A role with grants of its own; `grants` is opaque here and kept as JSON. */
interface RoleRow {
  name: string
  title: string
  description: string
  grants: unknown[]
}

export interface RoleRows {
  put(role: RoleRow): void
  list(): RoleRow[]
  /** Whether there was one. */
  delete(name: string): boolean
}

type Stored = Omit<RoleRow, 'grants'> & {grants: string}

export function roleRows(database: Database): RoleRows {
  const put = database.prepare(
    `INSERT INTO roles (name, title, description, grants) VALUES (@name, @title, @description, @grants)
     ON CONFLICT (name) DO UPDATE SET title = @title, description = @description, grants = @grants`,
  )
  const list = database.prepare<[], Stored>('SELECT * FROM roles ORDER BY name')
  const remove = database.prepare('DELETE FROM roles WHERE name = ?')
  return {
    put: role => void put.run({...role, grants: JSON.stringify(role.grants)}),
    list: () => list.all().map(row => ({...row, grants: JSON.parse(row.grants) as unknown[]})),
    delete: name => remove.run(name).changes > 0,
  }
}
