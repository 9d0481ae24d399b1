/**
 * A JSONMatch path, parsed: which places of a document a patch operation is about.
 * Source: https://www.sanity.io/docs/content-lake/json-match
 */
export type JsonMatchPath = readonly Segment[]

export type Segment =
  | {kind: 'attribute'; name: string}
  /** `.*` or `[*]`: every attribute of an object, every item of an array. */
  | {kind: 'wildcard'}
  /** `[…]`: what any of the selectors picks. */
  | {kind: 'subscript'; selectors: readonly Selector[]}
  /** `..`: what follows may match here or anywhere below. */
  | {kind: 'descend'}

export type Selector =
  | {kind: 'wildcard'}
  /** Negative counts from the end. */
  | {kind: 'index'; index: number}
  /** From `start` to before `end`; null is the end of the array on that side. */
  | {kind: 'slice'; start: number | null; end: number | null}
  /** Items (or the object itself) where the attributes in `operand`, walked in turn, lead to a plain value. */
  | {kind: 'filter'; operand: readonly string[]; condition: Condition | null}
  /** A path of its own inside the brackets: `a[b[2].c, d]`. */
  | {kind: 'path'; path: JsonMatchPath}

export interface Condition {
  operator: '==' | '!=' | '<' | '<=' | '>' | '>='
  value: string | number | boolean | null
}

/** A single place: attribute names and array indexes from the root. */
export type Place = readonly (string | number)[]
