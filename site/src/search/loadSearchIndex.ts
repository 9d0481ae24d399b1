import {searchIndexQuery} from '@cong/schemas/queries'
import type {SearchIndexQueryResult} from '@cong/schemas/types'
import {choiceTitle, documentTypes} from '@cong/schemas/vocabulary'
import {toIsoHanoi} from '@cong/vietnamese/text'
import {addressOf} from '../addresses.ts'
import type {PageLake} from '../lake/lakeReader.ts'
import type {SearchDocument, SearchSegment} from './searchIndex.ts'

type Found = SearchIndexQueryResult[number]
/** A segment with the whole texts of its documents, in the same order. */
export type FullSegment = SearchSegment & {texts: string[]}

const kindNames: Record<Found['_type'], string> = {
  article: 'Tin bài',
  activityReport: 'Báo cáo',
  photoAlbum: 'Album ảnh',
  photoCaption: 'Ảnh',
  video: 'Video',
  officialDocument: 'Văn bản',
  notice: 'Thông báo',
  feedbackAnswer: 'Hỏi đáp',
  page: 'Giới thiệu',
}

/** All findable documents by the month they were published in, newest month first. */
export async function loadSearchIndex(lake: PageLake): Promise<FullSegment[]> {
  const segments = new Map<string, FullSegment>()
  for (const found of await lake.askOnce(searchIndexQuery)) {
    const document = readDocument(found)
    if (!document) continue
    const key = document.d.slice(0, 7) || 'trang'
    const segment = segments.get(key) ?? {key, documents: [], texts: []}
    segment.documents.push(document)
    segment.texts.push(found.text)
    segments.set(key, segment)
  }
  return [...segments.values()].sort((a, b) => (a.key < b.key ? 1 : -1))
}

function readDocument(found: Found): SearchDocument | undefined {
  const address = addressOfFound(found)
  if (!address) return undefined
  const number = found.documentNumber
    ? `${choiceTitle(documentTypes, found.documentType ?? undefined)} ${found.documentNumber}`
    : ''
  const title = found.title ?? found.summary ?? ''
  const rest = [
    found.title ? found.summary : '',
    number,
    found.category,
    found.author,
    found.issuer,
    found.field,
    found.place,
  ]
  return {
    a: address,
    k: kindNames[found._type],
    t: title,
    s: [...rest, ...(found.tags ?? [])].filter(Boolean).join(' · '),
    d: found.publishedAt ? toIsoHanoi(found.publishedAt).slice(0, 10) : '',
  }
}

/** A photo has no page of its own: it is seen in its album, else in the gallery. */
function addressOfFound(found: Found): string | undefined {
  if (found._type === 'photoCaption') return found.album ? `/hinh-anh/${found.album}/` : '/hinh-anh/'
  return addressOf(found)
}
