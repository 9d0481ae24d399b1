import type Database from 'better-sqlite3'
import type {Audience} from './documentLayer.ts'
import type {IndexCondition} from './indexCondition.ts'
import type {QueryView} from './queryView.ts'

/** Counts that are kept on write. */
export interface CountIndex {
  /** How many documents the view shows; undefined when that is not kept and must be counted. */
  documents(view: QueryView, where: IndexCondition): number | undefined
  /** Whether every document of a type has the path, whoever it is for. */
  isOnEvery(pathId: number, type: string): boolean
}

const everyPath = 0

export function countIndex(database: Database.Database): CountIndex {
  const ofType = database
    .prepare<[string, string], number>(
      `SELECT coalesce(sum(documents), 0) FROM index_counts WHERE path_id = ${everyPath}
       AND type IN (SELECT value FROM json_each(?)) AND audience IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
  const ofAny = database
    .prepare<[string], number>(
      `SELECT coalesce(sum(documents), 0) FROM index_counts WHERE path_id = ${everyPath}
       AND audience IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
  const onPath = database
    .prepare<[number, string], number>(
      'SELECT coalesce(sum(documents), 0) FROM index_counts WHERE path_id = ? AND type = ?',
    )
    .pluck()
  return {
    documents(view, where) {
      const audiences = audiencesOf(view)
      if (audiences === undefined) return undefined
      const list = JSON.stringify(audiences)
      if (where.kind === 'all') return ofAny.get(list)
      return where.kind === 'type' ? ofType.get(JSON.stringify(where.types), list) : undefined
    },
    isOnEvery: (pathId, type) => onPath.get(pathId, type) === onPath.get(everyPath, type),
  }
}

/** The audiences whose documents the view shows one and all; undefined when it goes by more than that. */
function audiencesOf({layers, readable}: QueryView): Audience[] | undefined {
  const isPublished = layers !== 'raw' && layers.length === 1 && layers[0] === ''
  if (layers !== 'raw' && !isPublished) return undefined
  if (readable.kind === 'all') return isPublished ? [1, 2] : [0, 1, 2]
  return readable.kind === 'idPath' && readable.pattern === '*' ? [2] : undefined
}
