import type {AskLake} from '../src/lake/askLake.ts'
import {type FoundBy, tagsOfChange} from './documentTags.ts'
import type {KnownContent, KnownDocument} from './knownContent.ts'

/** Above this many, rendering everything costs less than finding out what stands on each. */
const mostChanged = 200

export type Audit = {
  /** Tags of all that differs; undefined when so much does that everything is to be rendered. */
  tags(): Promise<Set<string> | undefined>
  changed: number
  /** Writes what was seen, once the pages are. */
  save(known: KnownContent): void
}

/**
 * Compares every document's revision with the one that was seen last. Live events tell of changes at once; this finds
 * those that no event told of.
 */
export async function auditDocuments(ask: AskLake, known: KnownContent): Promise<Audit> {
  const {result} = await ask(revisionsQuery, {})
  const now = new Map((result as RevisionRow[]).map(row => [row._id, readRow(row)]))
  const before = new Map(known.documents().map(document => [document.id, document]))
  const stale = [...before.values()].filter(({id, revision}) => now.get(id)?.revision !== revision)
  const fresh = [...now.values()].filter(({id, revision}) => before.get(id)?.revision !== revision)
  const changed = new Set([...stale, ...fresh].map(({id}) => id)).size
  return {
    tags: async () => (changed > mostChanged ? undefined : tagsOfAll(ask, [...stale, ...fresh])),
    changed,
    save(to) {
      for (const {id} of stale) if (!now.has(id)) to.removeDocument(id)
      for (const document of fresh) to.putDocument(document)
    },
  }
}

type RevisionRow = {
  _id: string
  _rev: string
  _type: string
  slug: string | null
  references: (string | null)[]
}

// Asked about all documents whatever they are, so it is no question about our content model.
const revisionsQuery =
  '*[!(_id in path("system.**"))] | order(_id asc) {_id, _rev, _type, "slug": slug.current, "references": [category._ref, author._ref, album._ref, unit._ref]}'

function readRow({_id, _rev, _type, slug, references}: RevisionRow): KnownDocument {
  return {id: _id, revision: _rev, type: _type, slug, references: references.filter(one => one !== null)}
}

async function tagsOfAll(ask: AskLake, documents: readonly FoundBy[]): Promise<Set<string>> {
  const tags = new Set<string>()
  for (const document of documents) for (const tag of await tagsOfChange(ask, document)) tags.add(tag)
  return tags
}
