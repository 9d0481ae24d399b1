import {type ConditionContext, conditionSql} from './conditionSql.ts'
import type {SanityDocument} from './documentStore.ts'
import type {IndexCondition} from './indexCondition.ts'
import {joined, type SqlFragment, sql} from './sqlFragment.ts'

/** Which documents a query may see at all: what its perspective shows of what the asker may read. */
export interface QueryView {
  /**
   * 'raw' shows all documents as they are; a list shows one document for each base id, that of the first layer which
   * has it ('drafts', 'versions.<release>', '' for published).
   */
  layers: 'raw' | readonly string[]
  /** What the asker may read, asked of documents as they are stored. */
  readable: IndexCondition
  /** Adds to a document what is known only on reading, such as the address of an asset. */
  present?: (document: SanityDocument) => SanityDocument
}

/** Whether documents appear under the id of their published self, with the stored id as `_originalId`. */
export function isOverlay(view: QueryView): boolean {
  return view.layers !== 'raw' && view.layers.length > 1
}

export function idColumn(view: QueryView): 'id' | 'base_id' {
  return isOverlay(view) ? 'base_id' : 'id'
}

/** True for a row `d` of `index_documents` that the view shows. */
export function viewSql(view: QueryView, pathId: ConditionContext['pathId']): SqlFragment {
  const readable = (alias: 'd' | 'other') => conditionSql(view.readable, {alias, idColumn: 'id', pathId})
  if (view.layers === 'raw') return readable('d')
  const shown = view.layers.map((layer, rank, layers) => {
    const above = layers.slice(0, rank)
    if (above.length === 0) return sql`d.layer = ${layer}`
    const list = joined(
      above.map(name => sql`${name}`),
      ', ',
    )
    // A better layer hides this one only from those who may read it.
    return sql`(d.layer = ${layer} AND NOT EXISTS (SELECT 1 FROM index_documents other
      WHERE other.base_id = d.base_id AND other.layer IN (${list}) AND ${readable('other')}))`
  })
  return sql`(${joined(shown, ' OR ')}) AND ${readable('d')}`
}

/** Everything, for a reader who may see all. */
export const rawView: QueryView = {layers: 'raw', readable: {kind: 'all'}}
