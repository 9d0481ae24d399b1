import type {PictureName} from '../../drawings/pictures.ts'
import type {richText} from '../richText.ts'
import {figure, type PictureWords, reference, type SampleDocument, slug} from '../sampleDocument.ts'

type ArticleParts = {
  id: string
  title: string
  summary: string
  /** ISO date-time with its zone. */
  publishedAt: string
  category: 'hoat-dong' | 'cai-cach' | 'viec-lam' | 'nguoi-co-cong' | 'thanh-nien'
  picture: PictureName
  words: Required<PictureWords>
  body: ReturnType<typeof richText>
  author: 'dinh-lan-chi' | 'bui-anh-khoi' | 'vu-minh-tuan'
  unit: string
  tags: string[]
  source?: string
  more?: Record<string, unknown>
}

/** A news item of the sample office, approved by its chief of office. */
export function article(parts: ArticleParts): SampleDocument {
  const {id, title, summary, publishedAt, category, picture, words, body, author, unit, tags, source, more} =
    parts
  return {
    _id: `article-${id}`,
    _type: 'article',
    title,
    slug: slug(title),
    summary,
    mainImage: figure(`${picture}.jpg`, words),
    body,
    category: reference(`category-${category}`),
    publishedAt: new Date(publishedAt).toISOString(),
    featured: false,
    tags,
    unit: reference(`unit-${unit}`),
    author: reference(`person-${author}`),
    approvedBy: reference('person-hoang-thi-ngoc-mai'),
    ...(source && {source}),
    ...more,
  }
}
