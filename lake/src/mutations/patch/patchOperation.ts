import type {JsonMatchPath} from '../jsonMatch/jsonMatchPath.ts'

/** One step of a patch, ready to be applied. */
export type PatchOperation =
  | {type: 'set' | 'setIfMissing'; path: JsonMatchPath; value: unknown}
  | {type: 'unset'; path: JsonMatchPath}
  | {type: 'inc'; path: JsonMatchPath; by: number}
  | {type: 'diffMatchPatch'; path: JsonMatchPath; edit: (text: string) => string}
  | InsertOperation

export interface InsertOperation {
  type: 'insert'
  position: 'before' | 'after' | 'replace'
  /** Leads to the array. */
  arrayPath: JsonMatchPath
  /** The last part of the wire's path: which items of the array. */
  itemPath: JsonMatchPath
  items: readonly unknown[]
}
