import type {CountIndex} from './countIndex.ts'
import type {IndexCondition} from './indexCondition.ts'
import {oneOf} from './oneOf.ts'
import {isOverlay, type QueryView, viewSql} from './queryView.ts'
import type {Count} from './selectivity.ts'
import {joined, raw, type SqlFragment, sql} from './sqlFragment.ts'

/**
 * How many documents of some type a view of drafts or releases shows to a reader of everything: the published ones,
 * whose number is kept, less those hidden by a draft or version, and these. So only drafts and versions are walked,
 * which are few beside what was published. Undefined for any other view or condition.
 */
export function overlayCount(
  view: QueryView,
  where: IndexCondition,
  counts: CountIndex,
  count: Count,
): number | undefined {
  if (view.layers === 'raw' || !isOverlay(view) || view.layers.at(-1) !== '') return undefined
  const published = counts.documents({...view, layers: ['']}, where)
  if (published === undefined || view.readable.kind !== 'all') return undefined
  const upper = view.layers.slice(0, -1)
  // The plus keeps SQLite from walking all documents of the type.
  const isWanted = (alias: 'd' | 'p') =>
    where.kind === 'type' ? oneOf(raw(`+${alias}.type`), where.types) : raw('1')
  const isUpper = joined(upper.map(inLayer), ' OR ')
  const shown = count(sql`SELECT count(*) AS total FROM index_documents d
    WHERE (${isUpper}) AND (${viewSql({...view, layers: upper}, () => undefined)}) AND ${isWanted('d')}`)
  const hidden = count(sql`SELECT count(DISTINCT p.pk) AS total
    FROM index_documents d CROSS JOIN index_documents p ON p.base_id = d.base_id AND p.layer = ''
    WHERE (${isUpper}) AND ${isWanted('p')}`)
  return published - hidden + shown
}

/** By the range of ids, which is short: '/' follows '.' in ASCII. */
function inLayer(layer: string): SqlFragment {
  return sql`(d.id > ${`${layer}.`} AND d.id < ${`${layer}/`} AND +d.layer = ${layer})`
}
