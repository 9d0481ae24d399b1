import {equalSql, typeSql} from './conditionSql.ts'
import type {IndexCondition} from './indexCondition.ts'
import {oneOf} from './oneOf.ts'
import type {PathIndex} from './pathIndex.ts'
import {raw, type SqlFragment, sql} from './sqlFragment.ts'

/** Up to this many documents are sooner looked up and sorted than met on a walk along an index. */
const few = 200

/** Runs a statement that gives one row `{total}`. */
export type Count = (statement: SqlFragment) => number

/**
 * About how many documents a condition finds in the index: exact up to 200, and Infinity for more or for what no index
 * finds. Counting stops there, so asking costs little.
 */
function estimate(where: IndexCondition, paths: PathIndex, count: Count, types?: readonly string[]): number {
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
      return estimateEqual(where, paths, count, types)
    case 'and':
      return estimateAll(where.of, paths, count)
    case 'or':
      return where.of.reduce((sum, part) => sum + estimate(part, paths, count, types), 0)
    default:
      return Number.POSITIVE_INFINITY
  }
}

/** Whether the documents of a condition are looked up first and everything else asked of them. */
export function isFew(where: IndexCondition, paths: PathIndex, count: Count): boolean {
  return estimate(where, paths, count) <= few
}

/** The fewest that one of the conditions finds; the others are asked of these. */
function estimateAll(conditions: readonly IndexCondition[], paths: PathIndex, count: Count): number {
  const type = conditions.find(condition => condition.kind === 'type')
  let fewest = Number.POSITIVE_INFINITY
  for (const condition of conditions) {
    if (fewest > few) fewest = Math.min(fewest, estimate(condition, paths, count, type?.types))
  }
  return fewest
}

function estimateEqual(
  {path, values}: Extract<IndexCondition, {kind: 'equal'}>,
  paths: PathIndex,
  count: Count,
  types: readonly string[] | undefined,
): number {
  const pathId = paths.idOf(path)
  if (pathId === undefined) return 0
  const test = equalSql(raw('value'), values)
  const type = typeSql(raw('type'), pathId, types)
  return limited(sql`index_values WHERE path_id = ${pathId} AND ${type} AND ${test}`, count)
}

function limited(from: SqlFragment, count: Count): number {
  const found = count(sql`SELECT count(*) AS total FROM (SELECT 1 FROM ${from} LIMIT ${few + 1})`)
  return found > few ? Number.POSITIVE_INFINITY : found
}
