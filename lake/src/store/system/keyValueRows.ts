import type {Database} from 'better-sqlite3'

/** What the Studio remembers for one person: recent searches, the width of a pane. Values are any JSON. */
export interface KeyValue {
  key: string
  value: unknown
}

export interface KeyValueRows {
  /** In the order of `keys`; a key that was never written is left out. */
  get(userId: string, keys: readonly string[]): KeyValue[]
  put(userId: string, pairs: readonly KeyValue[], at: string): void
  count(userId: string): number
}

export function keyValueRows(database: Database): KeyValueRows {
  const get = database.prepare<[string, string], {value: string}>(
    'SELECT value FROM keyValues WHERE userId = ? AND key = ?',
  )
  const put = database.prepare(
    `INSERT INTO keyValues (userId, key, value, updatedAt) VALUES (@userId, @key, @value, @at)
     ON CONFLICT (userId, key) DO UPDATE SET value = @value, updatedAt = @at`,
  )
  const count = database.prepare<[string], {total: number}>(
    'SELECT count(*) AS total FROM keyValues WHERE userId = ?',
  )
  const putAll = database.transaction((userId: string, pairs: readonly KeyValue[], at: string) => {
    for (const {key, value} of pairs) put.run({userId, key, value: JSON.stringify(value), at})
  })
  return {
    get: (userId, keys) =>
      keys.flatMap(key => {
        const row = get.get(userId, key)
        return row ? [{key, value: JSON.parse(row.value) as unknown}] : []
      }),
    put: (userId, pairs, at) => putAll(userId, pairs, at),
    count: userId => count.get(userId)?.total ?? 0,
  }
}
