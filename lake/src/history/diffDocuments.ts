import type {MendozaPatch} from '../store/documentStore.ts'
import {diffValues} from './diffValues.ts'

/**
 * The effects of a change to a document, as listeners and history send them: mendoza patches forward and back.
 * `_rev` is left out on both sides, as Sanity does; null stands for a document that does not exist.
 */
export function diffDocuments(
  left: Record<string, unknown> | null,
  right: Record<string, unknown> | null,
): {apply: MendozaPatch; revert: MendozaPatch} {
  const [before, after] = [withoutRevision(left), withoutRevision(right)]
  return {apply: diffValues(before, after), revert: diffValues(after, before)}
}

function withoutRevision(document: Record<string, unknown> | null): Record<string, unknown> | null {
  if (document === null) return null
  const {_rev, ...content} = document
  return content
}
