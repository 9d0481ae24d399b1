import type {SanityDocument} from './documentStore.ts'

export interface StoredHead {
  id: string
  baseId: string
  /** JSON with null in place of each attribute that `heavy` (a JSON list or null) names. */
  head: string
  heavy: string | null
}

/**
 * A document as queries see it, whose long attributes are read when first looked at. In an overlay it bears the id of
 * its published self, and `_originalId` says where it comes from.
 */
export function lazyDocument(
  {id, baseId, head, heavy}: StoredHead,
  isOverlay: boolean,
  readBody: (id: string) => SanityDocument,
): SanityDocument {
  const document = JSON.parse(head) as SanityDocument
  if (isOverlay) {
    document._id = baseId
    document._originalId = id
  }
  if (heavy === null) return document
  let body: SanityDocument | undefined
  for (const name of JSON.parse(heavy) as string[]) {
    Object.defineProperty(document, name, {
      enumerable: true,
      configurable: true,
      get() {
        body ??= readBody(id)
        return body[name]
      },
    })
  }
  return document
}
