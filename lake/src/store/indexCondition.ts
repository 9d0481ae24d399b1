/** A value an indexed attribute can be compared with. */
export type Scalar = string | number | boolean

export type Comparison = '<' | '<=' | '>' | '>='

/**
 * A set of documents that SQLite can find by the document index. Conditions are two-valued: a document is in the set or
 * not. `path` is an attribute as `indexPath` names it.
 */
export type IndexCondition =
  | {kind: 'all'}
  | {kind: 'none'}
  | {kind: 'and' | 'or'; of: readonly IndexCondition[]}
  | {kind: 'not'; of: IndexCondition}
  | {kind: 'id'; ids: readonly string[]}
  | {kind: 'idRange'; comparison: Comparison; value: string}
  /** GROQ's `_id in path(pattern)`. */
  | {kind: 'idPath'; pattern: string}
  /** The document itself, its draft and its versions in releases. */
  | {kind: 'versionOf'; id: string}
  | {kind: 'release'; name: string}
  | {kind: 'type'; types: readonly string[]}
  | {kind: 'equal'; path: string; values: readonly Scalar[]}
  | {kind: 'range'; path: string; comparison: Comparison; value: Scalar}
  | {kind: 'defined'; path: string}
  | {kind: 'references'; targets: readonly string[]}
  /** A query in FTS5's own language over the columns `folded` and `accented`. */
  | {kind: 'text'; match: string}

export const everyDocument: IndexCondition = {kind: 'all'}
export const noDocument: IndexCondition = {kind: 'none'}

/** All of the conditions; what is certain is left out. */
export function allOf(conditions: readonly IndexCondition[]): IndexCondition {
  const open = conditions.filter(condition => condition.kind !== 'all')
  if (open.some(condition => condition.kind === 'none')) return noDocument
  const [first] = open
  if (first === undefined) return everyDocument
  return open.length === 1 ? first : {kind: 'and', of: open}
}

/** Any of the conditions; what is impossible is left out. */
export function anyOf(conditions: readonly IndexCondition[]): IndexCondition {
  const open = conditions.filter(condition => condition.kind !== 'none')
  if (open.some(condition => condition.kind === 'all')) return everyDocument
  const [first] = open
  if (first === undefined) return noDocument
  return open.length === 1 ? first : {kind: 'or', of: open}
}

export function noneOf(condition: IndexCondition): IndexCondition {
  if (condition.kind === 'all') return noDocument
  if (condition.kind === 'none') return everyDocument
  return condition.kind === 'not' ? condition.of : {kind: 'not', of: condition}
}
