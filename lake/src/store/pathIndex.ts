import type Database from 'better-sqlite3'

/** What is known of the paths that documents have. */
export interface PathIndex {
  /** Number of a path; undefined when no document ever had it. */
  idOf(path: string): number | undefined
  /** Whether SQLite compares the values of a path as GROQ does. */
  isOrdered(path: string): boolean
  /** Whether it also sorts documents by it as GROQ does: not where objects or arrays are, which GROQ ranks with null. */
  isSortable(path: string): boolean
}

export function pathIndex(database: Database.Database): PathIndex {
  const select = database.prepare<[string], {pathId: number; unordered: number}>(
    'SELECT path_id AS pathId, unordered FROM index_paths WHERE path = ?',
  )
  const composite = database.prepare<[number, number]>(
    `SELECT 1 FROM index_values WHERE path_id = ? AND value = X'02'
     AND type IN (SELECT type FROM index_counts WHERE path_id = ?) LIMIT 1`,
  )
  // A path keeps its number for ever.
  const known = new Map<string, number>()
  const idOf = (path: string) => {
    const id = known.get(path) ?? select.get(path)?.pathId
    if (id !== undefined) known.set(path, id)
    return id
  }
  const isOrdered = (path: string) => select.get(path)?.unordered !== 1
  return {
    idOf,
    isOrdered,
    isSortable(path) {
      const pathId = idOf(path)
      return isOrdered(path) && (pathId === undefined || composite.get(pathId, pathId) === undefined)
    },
  }
}
