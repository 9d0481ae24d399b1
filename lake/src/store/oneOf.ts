import {joined, type SqlFragment, sql} from './sqlFragment.ts'

type BoundValue = string | number | Buffer

/** A test that a column is one of the values. */
export function oneOf(column: SqlFragment, values: readonly BoundValue[]): SqlFragment {
  const [first] = values
  // For one value `=` spares SQLite the temporary table that it makes of a list.
  if (values.length === 1 && first !== undefined) return sql`${column} = ${first}`
  return values.length <= 8 ? sql`${column} IN (${listOf(values)})` : oneOfMany(column, values)
}

/**
 * One statement serves any number of values, which keeps the cache of prepared statements small; and SQLite binds some
 * ten thousand values at most, while JSON carries any number of texts and numbers.
 */
function oneOfMany(column: SqlFragment, values: readonly BoundValue[]): SqlFragment {
  const plain = values.filter(value => typeof value === 'string' || Number.isFinite(value))
  const inPlain = sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(plain)}))`
  const rest = values.filter(value => typeof value !== 'string' && !Number.isFinite(value))
  return rest.length === 0 ? inPlain : sql`(${inPlain} OR ${column} IN (${listOf(rest)}))`
}

function listOf(values: readonly BoundValue[]): SqlFragment {
  return joined(
    values.map(value => sql`${value}`),
    ', ',
  )
}
