import Database from 'better-sqlite3'
import {conditionSql} from './conditionSql.ts'
import {type CountIndex, countIndex} from './countIndex.ts'
import type {SanityDocument} from './documentStore.ts'
import type {IndexCondition} from './indexCondition.ts'
import {lazyDocument, type StoredHead} from './lazyDocument.ts'
import {overlayCount} from './overlayCount.ts'
import {type PathIndex, pathIndex} from './pathIndex.ts'
import {idColumn, isOverlay, type QueryView, viewSql} from './queryView.ts'
import {type Selection, selectionSql} from './selectionSql.ts'
import {findersOfFew} from './selectivity.ts'
import {raw, type SqlFragment, sql} from './sqlFragment.ts'
import {takeTextWalk, textWalk} from './textWalk.ts'

/** Read access to one dataset for queries. Documents come without their long attributes, which are read on access. */
export interface QueryStore extends Omit<PathIndex, 'idOf'> {
  /** Runs `work`, one at a time, on one state of the dataset: everything committed before, nothing meanwhile. */
  snapshot<T>(work: () => Promise<T>): Promise<T>
  select(view: QueryView, selection: Selection): SanityDocument[]
  count(view: QueryView, where: IndexCondition): number
  /** Ids, as stored, of all documents the condition holds for, shown or not. */
  ids(where: IndexCondition): Set<string>
  /** The document that a reference to `id` leads to. */
  find(view: QueryView, id: string): SanityDocument | undefined
  close(): void
}

/** Opens `content.sqlite` for reading only. Throws when it is not there. */
export function openQueryStore(file: string): QueryStore {
  const database = new Database(file, {readonly: true, fileMustExist: true, timeout: 5000})
  database.pragma('cache_size = -32768')
  const run = statementCache(database)
  const paths = pathIndex(database)
  const counts: CountIndex = countIndex(database)
  const body = database.prepare<[string], string>('SELECT body FROM documents WHERE id = ?').pluck()
  const begin = database.prepare('BEGIN')
  const commit = database.prepare('COMMIT')
  const readBody = (id: string) => JSON.parse(body.get(id) ?? '{}') as SanityDocument

  const count = (statement: SqlFragment) => run<{total: number}>(statement)[0]?.total ?? 0

  const present = (view: QueryView, rows: readonly StoredHead[]) => {
    const documents = rows.map(row => lazyDocument(row, isOverlay(view), readBody))
    return view.present === undefined ? documents : documents.map(view.present)
  }
  const rowsOf = (view: QueryView, selection: Selection) => {
    const {statement, isSorted} = selectionSql(view, selection, {paths, counts, count})
    const rows = run<StoredHead>(statement)
    return isSorted ? rows : window(sortById(rows, view), selection)
  }
  // Those that are gone are in it: it need only be about right.
  const documentsEver = database
    .prepare<[], number>('SELECT coalesce(max(pk), 0) FROM index_documents')
    .pluck()
  const walk = (view: QueryView, selection: Selection) => {
    const plan = textWalk(selection, () => documentsEver.get() ?? 0)
    const candidates = plan && selectionSql(view, plan.candidates, {paths, counts, count})
    if (plan === undefined || !candidates?.isWalk) return undefined
    const context = {alias: 'd', idColumn: idColumn(view), pathId: paths.idOf, access: 'probe'} as const
    const condition = conditionSql(plan.asked, context)
    const holds = ({id}: StoredHead) =>
      count(sql`SELECT count(*) AS total FROM index_documents d WHERE d.id = ${id} AND ${condition}`) > 0
    return takeTextWalk(plan, run<StoredHead>(candidates.statement), holds)?.slice(selection.offset)
  }
  const select = (view: QueryView, selection: Selection) =>
    present(view, walk(view, selection) ?? rowsOf(view, selection))

  // References are followed one by one, so their statement is written once for a view.
  const findStatements = new WeakMap<QueryView, SqlFragment>()
  const findStatement = (view: QueryView, id: string): SqlFragment => {
    const known = findStatements.get(view) ?? findSql(view, paths.idOf)
    findStatements.set(view, known)
    return {sql: known.sql, values: [id, ...known.values.slice(1)]}
  }
  return {
    select,
    isOrdered: paths.isOrdered,
    isSortable: paths.isSortable,
    find: (view, id) => present(view, run<StoredHead>(findStatement(view, id)))[0],
    count(view, where) {
      const known = counts.documents(view, where) ?? overlayCount(view, where, counts, count)
      if (known !== undefined) return known
      const finders = findersOfFew(where, paths, count)
      const condition = conditionSql(where, {
        alias: 'd',
        idColumn: idColumn(view),
        pathId: paths.idOf,
        access: finders ? 'lookup' : 'collect',
        finders,
      })
      return count(sql`SELECT count(*) AS total FROM index_documents d
        WHERE ${viewSql(view, paths.idOf)} AND ${condition}`)
    },
    ids(where) {
      const condition = conditionSql(where, {alias: 'd', idColumn: 'id', pathId: paths.idOf})
      const rows = run<{id: string}>(sql`SELECT d.id FROM index_documents d WHERE ${condition}`)
      return new Set(rows.map(row => row.id))
    },
    async snapshot(work) {
      begin.run()
      try {
        return await work()
      } finally {
        commit.run()
      }
    },
    close: () => void database.close(),
  }
}

/** The statement that finds a document by its id, which is the first of its values. */
function findSql(view: QueryView, pathId: (path: string) => number | undefined): SqlFragment {
  return sql`SELECT d.id, d.base_id AS baseId, d.head, d.heavy FROM index_documents d
    WHERE d.${raw(idColumn(view))} = ${''} AND ${viewSql(view, pathId)}`
}

function sortById(rows: StoredHead[], view: QueryView): StoredHead[] {
  const idOf = isOverlay(view) ? (row: StoredHead) => row.baseId : (row: StoredHead) => row.id
  return rows.sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1))
}

function window(rows: StoredHead[], {offset = 0, limit = rows.length}: Selection): StoredHead[] {
  return rows.slice(offset, offset + limit)
}

const mostStatements = 500

/** Statements differ by the shape of conditions only, so few of them serve most queries. */
function statementCache(database: Database.Database) {
  const statements = new Map<string, Database.Statement<unknown[], unknown>>()
  return <Row>(fragment: SqlFragment): Row[] => {
    const statement = statements.get(fragment.sql) ?? database.prepare<unknown[], unknown>(fragment.sql)
    if (statements.size >= mostStatements) statements.clear()
    statements.set(fragment.sql, statement)
    return statement.all(...fragment.values) as Row[]
  }
}
