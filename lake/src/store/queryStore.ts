import Database from 'better-sqlite3'
import {conditionSql} from './conditionSql.ts'
import type {SanityDocument} from './documentStore.ts'
import type {IndexCondition} from './indexCondition.ts'
import {lazyDocument} from './lazyDocument.ts'
import {idColumn, isOverlay, type QueryView, viewSql} from './queryView.ts'
import {raw, type SqlFragment, sql} from './sqlFragment.ts'

export interface Selection {
  where: IndexCondition
}

/** Read access to one dataset for queries. Documents come without their long attributes, which are read on access. */
export interface QueryStore {
  /** Runs `work` on one state of the dataset: everything committed before, nothing committed meanwhile. */
  snapshot<T>(work: () => Promise<T>): Promise<T>
  /** Documents in the order of their (visible) ids. */
  select(view: QueryView, selection: Selection): SanityDocument[]
  /** The document that a reference to `id` leads to. */
  find(view: QueryView, id: string): SanityDocument | undefined
  close(): void
}

interface HeadRow {
  id: string
  baseId: string
  head: string
  heavy: string | null
}

/** Opens `content.sqlite` for reading only. Throws when it is not there. */
export function openQueryStore(file: string): QueryStore {
  const database = new Database(file, {readonly: true, fileMustExist: true, timeout: 5000})
  database.pragma('cache_size = -32768')
  const statements = new Map<string, Database.Statement<unknown[], HeadRow>>()
  const all = (fragment: SqlFragment): HeadRow[] => {
    const statement = statements.get(fragment.sql) ?? database.prepare<unknown[], HeadRow>(fragment.sql)
    if (statements.size >= 500) statements.clear()
    statements.set(fragment.sql, statement)
    return statement.all(...fragment.values)
  }
  const body = database.prepare<[string], string>('SELECT body FROM documents WHERE id = ?').pluck()
  const path = database.prepare<[string], number>('SELECT path_id FROM index_paths WHERE path = ?').pluck()
  const pathId = (name: string) => path.get(name)
  const readBody = (id: string) => JSON.parse(body.get(id) ?? '{}') as SanityDocument

  const select = (view: QueryView, {where}: Selection) => {
    const id = idColumn(view)
    const condition = conditionSql(where, {alias: 'd', idColumn: id, pathId})
    const rows = all(sql`SELECT d.id, d.base_id AS baseId, d.head, d.heavy FROM index_documents d
      WHERE ${viewSql(view, pathId)} AND ${condition} ORDER BY d.${raw(id)}`)
    const documents = rows.map(row => lazyDocument(row, isOverlay(view), readBody))
    return view.present === undefined ? documents : documents.map(view.present)
  }
  return {
    async snapshot(work) {
      database.exec('BEGIN')
      try {
        return await work()
      } finally {
        database.exec('COMMIT')
      }
    },
    select,
    find: (view, id) => select(view, {where: {kind: 'id', ids: [id]}})[0],
    close: () => void database.close(),
  }
}
