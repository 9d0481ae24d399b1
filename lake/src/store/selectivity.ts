import {equalSql, rangeSql, typeSql} from './conditionSql.ts'
import type {IndexCondition} from './indexCondition.ts'
import {oneOf} from './oneOf.ts'
import type {PathIndex} from './pathIndex.ts'
import {raw, type SqlFragment, sql} from './sqlFragment.ts'

/** Up to this many documents are sooner looked up and sorted than met on a walk along an index. */
const few = 200

/** Runs a statement that gives one row `{total}`. */
export type Count = (statement: SqlFragment) => number

/** About how many documents conditions find in the index, and the conditions that find them. */
interface Found {
  total: number
  by: readonly IndexCondition[]
}

/**
 * The conditions that find the documents of `where` when those are few, so that they are looked up first and everything
 * else is asked of them; undefined when none does. Counting stops at 200, so asking costs little.
 */
export function findersOfFew(
  where: IndexCondition,
  paths: PathIndex,
  count: Count,
): ReadonlySet<IndexCondition> | undefined {
  const {total, by} = estimate(where, paths, count)
  return total <= few ? new Set(by) : undefined
}

/** Exact up to 200, and Infinity for more or for what no index finds. */
function estimate(where: IndexCondition, paths: PathIndex, count: Count, types?: readonly string[]): Found {
  if (where.kind === 'and') return estimateAll(where.of, paths, count, types)
  if (where.kind === 'or') {
    const parts = where.of.map(part => estimate(part, paths, count, types))
    return {total: parts.reduce((sum, {total}) => sum + total, 0), by: parts.flatMap(({by}) => by)}
  }
  return {total: estimateOne(where, paths, count, types), by: [where]}
}

function estimateOne(
  where: IndexCondition,
  paths: PathIndex,
  count: Count,
  types: readonly string[] | undefined,
): number {
  switch (where.kind) {
    case 'none':
      return 0
    case 'id':
      return where.ids.length
    case 'versionOf':
      return 1
    case 'text':
      return limited(sql`index_text WHERE index_text MATCH ${where.match}`, count)
    case 'references':
      return limited(sql`index_references WHERE ${oneOf(raw('target'), where.targets)}`, count)
    case 'equal':
      return estimateValues(where, equalSql(raw('value'), where.values), paths, count, types)
    case 'range':
      return estimateValues(where, rangeSql(raw('value'), where), paths, count, types)
    default:
      return Number.POSITIVE_INFINITY
  }
}

/** The fewest that one of the conditions finds; the others are asked of these. */
function estimateAll(
  conditions: readonly IndexCondition[],
  paths: PathIndex,
  count: Count,
  outerTypes: readonly string[] | undefined,
): Found {
  const types = conditions.find(condition => condition.kind === 'type')?.types ?? outerTypes
  let fewest: Found = {total: Number.POSITIVE_INFINITY, by: []}
  for (const condition of conditions) {
    if (fewest.total <= few) break
    const found = estimate(condition, paths, count, types)
    if (found.total < fewest.total) fewest = found
  }
  return fewest
}

function estimateValues(
  {path}: {path: string},
  test: SqlFragment,
  paths: PathIndex,
  count: Count,
  types: readonly string[] | undefined,
): number {
  const pathId = paths.idOf(path)
  if (pathId === undefined) return 0
  const type = typeSql(raw('type'), pathId, types)
  return limited(sql`index_values WHERE path_id = ${pathId} AND ${type} AND ${test}`, count)
}

function limited(from: SqlFragment, count: Count): number {
  const found = count(sql`SELECT count(*) AS total FROM (SELECT 1 FROM ${from} LIMIT ${few + 1})`)
  return found > few ? Number.POSITIVE_INFINITY : found
}
