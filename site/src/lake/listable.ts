import {ContentError} from './required.ts'

/**
 * What `read` makes of a document for a list; nothing when the document itself lacks what a page needs. So one broken
 * document does not stop the lists of all others; its own page fails, and tells of it. Throws what else goes wrong, such
 * as a category without a name, which would empty whole lists.
 */
export function listable<Item>(documentId: string, read: () => Item): Item[] {
  try {
    return [read()]
  } catch (error) {
    if (error instanceof ContentError && error.documentId === documentId) return []
    throw error
  }
}
