import {indexValue} from './documentIndexValues.ts'
import type {Comparison, IndexCondition, Scalar} from './indexCondition.ts'
import {oneOf} from './oneOf.ts'
import {joined, raw, type SqlFragment, sql} from './sqlFragment.ts'

/** How a condition reads the row of `index_documents` it is asked about. */
export interface ConditionContext {
  /** Alias of the row, e.g. 'd'. */
  alias: 'd' | 'other'
  /** What the query sees as `_id`: the id itself or, where drafts take the published document's place, its base. */
  idColumn: 'id' | 'base_id'
  /** Number of a path; undefined when no document has it. */
  pathId(path: string): number | undefined
  /** Types the document can only have, when the conditions around say so. */
  types?: readonly string[]
  /**
   * How documents are met: all of a type or an index of it at a time ('collect', the default), those few that a selective
   * condition finds ('lookup'), or one after the other in the order wanted ('scan'). 'probe' asks about one only.
   */
  access?: 'collect' | 'lookup' | 'scan' | 'probe'
  /** At 'lookup': the conditions that find the few documents. */
  finders?: ReadonlySet<IndexCondition> | undefined
}

/** The condition as a SQL expression that is true or false, never null. */
export function conditionSql(condition: IndexCondition, context: ConditionContext): SqlFragment {
  const {alias} = context
  const id = raw(`${alias}.${context.idColumn}`)
  switch (condition.kind) {
    case 'all':
      return raw('1')
    case 'none':
      return raw('0')
    case 'and':
      return conjunction(condition.of, context)
    case 'or':
      return sql`(${joined(
        condition.of.map(part => conditionSql(part, context)),
        ' OR ',
      )})`
    case 'not':
      return sql`NOT (${conditionSql(condition.of, context)})`
    case 'id':
      return oneOf(id, condition.ids)
    case 'idRange':
      return sql`${id} ${raw(condition.comparison)} ${condition.value}`
    case 'idPath':
      return idPathSql(id, condition.pattern)
    case 'versionOf':
      return sql`${raw(`${alias}.base_id`)} = ${condition.id}`
    case 'release':
      // Seen under the id of its published self, no document is part of a release.
      if (context.idColumn === 'base_id') return raw('0')
      return sql`${raw(`${alias}.layer`)} = ${`versions.${condition.name}`}`
    case 'type':
      // The plus keeps SQLite from the index of types where fewer documents are found otherwise.
      return oneOf(raw(`${context.access === 'lookup' ? '+' : ''}${alias}.type`), condition.types)
    case 'references':
      return referencesSql(condition.targets, context)
    case 'text':
      if (context.access === 'probe') {
        return sql`EXISTS (SELECT 1 FROM index_text
          WHERE rowid = ${raw(`${alias}.pk`)} AND index_text MATCH ${condition.match})`
      }
      return sql`${raw(`${alias}.pk`)} IN (SELECT rowid FROM index_text WHERE index_text MATCH ${condition.match})`
    default:
      return valueSql(condition, context)
  }
}

function conjunction(conditions: readonly IndexCondition[], context: ConditionContext): SqlFragment {
  const type = conditions.find(condition => condition.kind === 'type')
  const inner = type === undefined ? context : {...context, types: type.types}
  return sql`(${joined(
    conditions.map(part => conditionSql(part, inner)),
    ' AND ',
  )})`
}

type ValueCondition = Extract<IndexCondition, {kind: 'equal' | 'range' | 'defined'}>

function valueSql(condition: ValueCondition, context: ConditionContext): SqlFragment {
  const pathId = context.pathId(condition.path)
  if (pathId === undefined) return raw('0')
  const pk = raw(`${context.alias}.pk`)
  if (condition.kind === 'defined') {
    return sql`EXISTS (SELECT 1 FROM index_values v WHERE v.pk = ${pk} AND v.path_id = ${pathId})`
  }
  const value = raw('v.value')
  const test = condition.kind === 'equal' ? equalSql(value, condition.values) : rangeSql(value, condition)
  // Of the few that are looked up, whether they are in a range is asked one by one: the range may hold all there are.
  const isAsked =
    context.access === 'lookup' && condition.kind === 'range' && !context.finders?.has(condition)
  const isProbed = isMetAlone(context) || isAsked
  if (isProbed) {
    return sql`EXISTS (SELECT 1 FROM index_values v WHERE v.pk = ${pk} AND v.path_id = ${pathId} AND ${test})`
  }
  const type = typeSql(raw('v.type'), pathId, context.types)
  return sql`${pk} IN (SELECT v.pk FROM index_values v WHERE v.path_id = ${pathId} AND ${type} AND ${test})`
}

/** Whether documents come one at a time, so that each is looked up in an index rather than in a list of what it finds. */
function isMetAlone({access}: ConditionContext): boolean {
  return access === 'scan' || access === 'probe'
}

function referencesSql(targets: readonly string[], context: ConditionContext): SqlFragment {
  const pk = raw(`${context.alias}.pk`)
  const found = sql`FROM index_references r WHERE ${oneOf(raw('r.target'), targets)}`
  return isMetAlone(context)
    ? sql`EXISTS (SELECT 1 ${found} AND r.pk = ${pk})`
    : sql`${pk} IN (SELECT r.pk ${found})`
}

/** The types to look through: those known, or all that have the path. */
export function typeSql(
  column: SqlFragment,
  pathId: number,
  types: readonly string[] | undefined,
): SqlFragment {
  if (types !== undefined) return oneOf(column, types)
  return sql`${column} IN (SELECT type FROM index_counts WHERE path_id = ${pathId})`
}

export function equalSql(column: SqlFragment, values: readonly Scalar[]): SqlFragment {
  return oneOf(
    column,
    values.flatMap(value => indexValue(value) ?? []),
  )
}

/** Values of one kind only: GROQ compares no text with a number. Kinds lie apart in SQLite's order. */
export function rangeSql(
  column: SqlFragment,
  {comparison, value}: {comparison: Comparison; value: Scalar},
): SqlFragment {
  const bound = indexValue(value) ?? ''
  const test = sql`${column} ${raw(comparison)} ${bound}`
  if (typeof value === 'number') return sql`(${test} AND ${column} < '')`
  if (typeof value === 'string') return sql`(${test} AND ${column} >= '' AND ${column} < X'')`
  return sql`(${test} AND ${column} >= X'00' AND ${column} <= X'01')`
}

/**
 * Ids under a path: `*` stands for one segment, `**` for any number, at the end of the pattern only (`isPlainIdPath`).
 */
function idPathSql(id: SqlFragment, pattern: string): SqlFragment {
  if (pattern === '**') return raw('1')
  if (pattern === '*') return sql`instr(${id}, '.') = 0`
  const [, folder, star] = /^(.*\.)(\*\*?)$/s.exec(pattern) ?? []
  if (folder === undefined) return sql`${id} = ${pattern}`
  // '/' follows '.' in ASCII, so this is the range of all texts that begin with the folder.
  const under = sql`(${id} >= ${folder} AND ${id} < ${`${folder.slice(0, -1)}/`})`
  return star === '**' ? under : sql`(${under} AND instr(substr(${id}, ${folder.length + 1}), '.') = 0)`
}

/** Whether `idPathSql` says exactly what GROQ's `path()` does: no star but as the last segment. */
export function isPlainIdPath(pattern: string): boolean {
  return /^(?:[^*]+\.)?\*\*?$|^[^*]+$/s.test(pattern)
}
