import {type ConditionContext, conditionSql, rangeSql} from './conditionSql.ts'
import type {CountIndex} from './countIndex.ts'
import type {IndexCondition} from './indexCondition.ts'
import type {PathIndex} from './pathIndex.ts'
import {idColumn, type QueryView, viewSql} from './queryView.ts'
import {type Count, findersOfFew} from './selectivity.ts'
import {joined, raw, type SqlFragment, sql} from './sqlFragment.ts'

/** What documents are sorted by. Where they are equal, and without any terms, they come in the order of their ids. */
export type SortTerm = {isDescending: boolean} & ({by: '_id' | '_type'} | {by: 'path'; path: string})

export interface Selection {
  where: IndexCondition
  order?: readonly SortTerm[]
  offset?: number
  limit?: number
}

/** What is known of the index, to choose a way through it. */
export interface IndexKnowledge {
  paths: PathIndex
  counts: CountIndex
  count: Count
}

/**
 * The statement that reads a selection: rows of id, baseId, head and heavy. The few rows of a look-up that is not ordered
 * are left unsorted and uncut: SQLite's sorter costs more than they do. `isWalk`: it meets documents in the order wanted
 * and reads no more than are wanted.
 */
export function selectionSql(
  view: QueryView,
  selection: Selection,
  knowledge: IndexKnowledge,
): {statement: SqlFragment; isSorted: boolean; isWalk: boolean} {
  const {where, order = [], offset, limit} = selection
  const {paths} = knowledge
  const id = idColumn(view)
  const {access, finders, scan} = chooseAccess(selection, knowledge)
  const condition = conditionSql(where, {alias: 'd', idColumn: id, pathId: paths.idOf, access, finders})
  const sorting = order.map((term, index) => sortSql(term, index, id, paths))
  const terms = sorting.map(({term}, index) => (index === 0 && scan ? scan.term : term))
  const joins = sorting.flatMap(({join}, index) => (index === 0 && scan ? [] : (join ?? [])))
  const window = limit === undefined ? raw('') : sql`LIMIT ${limit} OFFSET ${offset ?? 0}`
  // The plus keeps SQLite from walking all documents in id order when it can look up the few it needs.
  const lastTerm = raw(access === 'lookup' ? `+d.${id}` : `d.${id}`)
  const isSorted = access !== 'lookup' || order.length > 0
  const sorted = sql`ORDER BY ${joined([...terms, lastTerm], ', ')} ${window}`
  const statement = sql`SELECT d.id, d.base_id AS baseId, d.head, d.heavy
    FROM ${scan?.from ?? raw('index_documents d')} ${spaced(joins)}
    WHERE ${scan?.test ?? raw('1')} AND ${viewSql(view, paths.idOf)} AND ${condition}
    ${isSorted ? sorted : raw('')}`
  return {statement, isSorted, isWalk: access === 'scan'}
}

/** Looks up what is few; else walks in the order wanted when only the first of many are; else collects and sorts. */
function chooseAccess(
  {where, order = [], limit}: Selection,
  {paths, counts, count}: IndexKnowledge,
): {access: NonNullable<ConditionContext['access']>; finders?: ConditionContext['finders']; scan?: PathScan} {
  const finders = findersOfFew(where, paths, count)
  if (finders) return {access: 'lookup', finders}
  if (limit === undefined) return {access: 'collect'}
  if (order.length === 0 && onlyType(where) !== undefined) return {access: 'scan'}
  const scan = pathScan(order, where, paths, counts)
  return scan === undefined ? {access: 'collect'} : {access: 'scan', scan}
}

function spaced(fragments: readonly SqlFragment[]): SqlFragment {
  return {
    sql: fragments.map(fragment => fragment.sql).join(' '),
    values: fragments.flatMap(fragment => fragment.values),
  }
}

/** GROQ puts what has no value last, and first when descending. */
function sortSql(
  term: SortTerm,
  index: number,
  id: string,
  paths: PathIndex,
): {term: SqlFragment; join?: SqlFragment} {
  const direction = term.isDescending ? 'DESC' : 'ASC'
  if (term.by !== 'path') return {term: raw(`d.${term.by === '_id' ? id : 'type'} ${direction}`)}
  const name = `sort${index}`
  const pathId = paths.idOf(term.path) ?? -1
  return {
    term: raw(`${name}.value IS NULL ${direction}, ${name}.value ${direction}`),
    join: sql`LEFT JOIN index_values ${raw(name)} ON ${raw(name)}.pk = d.pk AND ${raw(name)}.path_id = ${pathId}`,
  }
}

interface PathScan {
  from: SqlFragment
  test: SqlFragment
  term: SqlFragment
}

/**
 * A walk along the index of the first sort term, when that meets all documents asked for: they are of one type, and
 * every document of that type has the path. Then only as many are read as are wanted.
 */
function pathScan(
  [first]: readonly SortTerm[],
  where: IndexCondition,
  paths: PathIndex,
  counts: CountIndex,
): PathScan | undefined {
  const type = onlyType(where)
  if (first?.by !== 'path' || type === undefined) return undefined
  const pathId = paths.idOf(first.path)
  if (pathId === undefined || !(isRequired(first.path, where) || counts.isOnEvery(pathId, type)))
    return undefined
  const ranges = partsOf(where)
    .filter(part => part.kind === 'range')
    .filter(part => part.path === first.path)
    .map(part => rangeSql(raw('sort0.value'), part))
  return {
    from: raw('index_values sort0 CROSS JOIN index_documents d ON d.pk = sort0.pk'),
    test: joined([sql`sort0.path_id = ${pathId}`, sql`sort0.type = ${type}`, ...ranges], ' AND '),
    term: raw(`sort0.value ${first.isDescending ? 'DESC' : 'ASC'}`),
  }
}

function onlyType(where: IndexCondition): string | undefined {
  const type = partsOf(where).find(part => part.kind === 'type')
  return type?.types.length === 1 ? type.types[0] : undefined
}

/** Whether the condition holds only for documents that have the path. */
function isRequired(path: string, where: IndexCondition): boolean {
  return partsOf(where).some(
    part => (part.kind === 'defined' || part.kind === 'equal' || part.kind === 'range') && part.path === path,
  )
}

function partsOf(where: IndexCondition): readonly IndexCondition[] {
  return where.kind === 'and' ? where.of : [where]
}
