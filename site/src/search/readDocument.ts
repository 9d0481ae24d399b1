import type {ArticleSearchQueryResult, SearchIndexQueryResult} from '@cong/schemas/types'
import {choiceTitle, documentTypes} from '@cong/schemas/vocabulary'
import {addressOf} from '../addresses.ts'
import type {SearchDocument} from './searchFiles.ts'

export type Found = SearchIndexQueryResult[number] | ArticleSearchQueryResult[number]

/** A document as the index holds it, its whole text with it; null when it has no address. */
export function readDocument(found: Found): SearchDocument | null {
  const address = addressOfFound(found)
  if (!address) return null
  const more = [
    numberOf(found),
    found.category,
    found.author,
    found.issuer,
    found.field,
    found.place,
    ...(found.tags ?? []),
  ]
  return {
    a: address,
    t: found.title ?? found.summary ?? '',
    s: found.title ? (found.summary ?? '') : '',
    m: more.flatMap(one => (one ? [one] : [])),
    // Typegen takes pt::text for a string always; of nothing it is null.
    x: found.text ?? '',
  }
}

function numberOf({documentNumber, documentType}: Found): string | null {
  return documentNumber && `${choiceTitle(documentTypes, documentType ?? undefined)} ${documentNumber}`.trim()
}

/** A photo has no page of its own: it is seen in its album, else in the gallery. */
function addressOfFound(found: Found): string | undefined {
  if (found._type === 'photoCaption') return found.album ? `/hinh-anh/${found.album}/` : '/hinh-anh/'
  return addressOf(found)
}
