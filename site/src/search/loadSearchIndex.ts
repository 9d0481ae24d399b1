import {articleSearchQuery, searchIndexQuery} from '@cong/schemas/queries'
import type {ArticleSearchQueryResult, SearchIndexQueryResult} from '@cong/schemas/types'
import {choiceTitle, documentTypes} from '@cong/schemas/vocabulary'
import {toIsoHanoi} from '@cong/vietnamese/text'
import {addressOf} from '../addresses.ts'
import type {PageLake} from '../lake/lakeReader.ts'
import type {SearchDocument, SearchSegment} from './searchIndex.ts'

type Found = SearchIndexQueryResult[number] | ArticleSearchQueryResult[number]
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

/** Keys of the index's segments, newest month first: the months that have a dated document, and `trang`. */
export async function loadSearchKeys(lake: PageLake): Promise<string[]> {
  const [others, articles] = await Promise.all([lake.askOnce(searchIndexQuery), lake.articles()])
  return [...new Set([...others.map(keyOf), ...articles.keys('month')])].sort().reverse()
}

/**
 * The findable documents of one month, or those without a date. Articles are asked for by their ids, so that a change
 * of one touches its month alone.
 */
export async function loadSearchSegment(lake: PageLake, key: string): Promise<FullSegment> {
  const heads = (await lake.articles()).all({of: 'month', key})
  const [others, articles] = await Promise.all([
    lake.askOnce(searchIndexQuery),
    heads.length === 0 ? [] : lake.ask(articleSearchQuery, {ids: heads.map(({id}) => id).sort()}),
  ])
  const found: Found[] = [...others.filter(other => keyOf(other) === key), ...articles]
  const segment: FullSegment = {key, documents: [], texts: []}
  for (const one of found.sort((a, b) => (a._id < b._id ? -1 : 1))) {
    const document = readDocument(one)
    if (!document) continue
    segment.documents.push(document)
    segment.texts.push(one.text)
  }
  return segment
}

function keyOf({publishedAt}: {publishedAt: string | null}): string {
  return publishedAt ? toIsoHanoi(publishedAt).slice(0, 7) : 'trang'
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
