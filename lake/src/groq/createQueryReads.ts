import type {ExprNode} from 'groq-js'
import type {SanityDocument} from '../store/documentStore.ts'
import {everyDocument, type IndexCondition} from '../store/indexCondition.ts'
import type {QueryStore} from '../store/queryStore.ts'
import type {QueryView} from '../store/queryView.ts'
import type {QueryReads} from './queryReads.ts'
import {tagsOfRead} from './syncTags.ts'

/** More tags than this are as good as the one that stands for every change. */
const mostTags = 500

/** The reads of one query: what its view shows of a dataset, and what the answer depended on. */
export interface TrackedReads extends QueryReads {
  find(id: string): SanityDocument | undefined
  syncTags(): string[]
  /** The conditions that were looked up, for people. */
  plan(): string
}

export function createQueryReads(
  store: QueryStore,
  view: QueryView,
  evaluate: (node: ExprNode) => unknown,
): TrackedReads {
  const storedIds = new WeakMap<object, string>()
  const found = new Map<string, SanityDocument | undefined>()
  const tags = new Set<string>()
  const looked = new Set<string>()

  const note = (where: IndexCondition) => {
    if (tags.size <= mostTags) for (const tag of tagsOfRead(view, where)) tags.add(tag)
    if (looked.size < 20) looked.add(JSON.stringify(where))
  }
  const remember = (document: SanityDocument) => {
    storedIds.set(document, String(document._originalId ?? document._id))
  }
  const select: QueryReads['select'] = (where, window) => {
    note(where)
    const documents = store.select(view, {where, ...window})
    documents.forEach(remember)
    return documents
  }
  return {
    evaluate,
    select,
    isOrdered: path => store.isOrdered(path),
    isSortable: path => store.isSortable(path),
    ids: where => store.ids(where),
    storedId: value => (typeof value === 'object' && value !== null ? storedIds.get(value) : undefined),
    count(where) {
      note(where)
      return store.count(view, where)
    },
    find(id) {
      if (found.has(id)) return found.get(id)
      note({kind: 'id', ids: [id]})
      const document = store.find(view, id)
      found.set(id, document)
      if (document) remember(document)
      return document
    },
    syncTags: () => (tags.size > mostTags ? tagsOfRead(view, everyDocument) : [...tags]),
    plan: () => [...looked].join('\n'),
  }
}
