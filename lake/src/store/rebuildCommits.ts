import {applyPatch, type RawPatch} from 'mendoza'
import type {Commit, Revision, SanityDocument} from './documentStore.ts'

/**
 * Turns logged revisions (all there are after some commit, oldest first) back into commits with whole documents, by
 * reverting from the documents as they are now.
 */
export function rebuildCommits(
  revisions: readonly Revision[],
  current: (id: string) => SanityDocument | undefined,
): Commit[] {
  const states = new Map<string, SanityDocument | null>()
  const commits = new Map<number, Commit>()
  for (const revision of revisions.toReversed()) {
    const {sequence, transactionId, timestamp, identity, ...logged} = revision
    const {documentId} = logged
    const result = states.has(documentId) ? (states.get(documentId) ?? null) : (current(documentId) ?? null)
    const previous = revert(result, revision)
    states.set(documentId, previous)
    const commit = commits.get(sequence) ?? {sequence, transactionId, timestamp, identity, changes: []}
    commit.changes.unshift({...logged, previous, result})
    commits.set(sequence, commit)
  }
  return [...commits.values()].toReversed()
}

/** Effects are computed without `_rev`, so it is taken off before and put back after. */
function revert(result: SanityDocument | null, revision: Revision): SanityDocument | null {
  const {_rev, ...content} = result ?? {}
  const patch = revision.effects.revert as RawPatch
  const previous: object | null = applyPatch(result === null ? null : content, patch)
  return previous === null ? null : ({...previous, _rev: revision.previousRev} as SanityDocument)
}
