import {defineQuery} from 'groq'
import {
  attachments,
  figure,
  noticeCard,
  photo,
  reportCard,
  richText,
  videoCard,
  visible,
} from './fragments.ts'

/** Articles with their full text, for feeds, by `$ids`. */
export const articleFeedQuery = defineQuery(`*[_type == "article" && _id in $ids]
  | order(_id asc){
    _id, _type, _updatedAt, title, "slug": slug.current, summary, publishedAt, tags, byline, source,
    "category": category->{_id, title, "slug": slug.current},
    "author": author->{_id, name},
    mainImage${figure},
    body[]${richText},
    attachments[]${attachments}
  }`)

/** The newest 20 photos. */
export const photoFeedQuery = defineQuery(`*[_type == "photoCaption" && ${visible}]
  | order(publishedAt desc, _id asc)[0...20]{...${photo}, _updatedAt}`)

/** The newest 20 reports with their text and figures. */
export const reportFeedQuery = defineQuery(`*[_type == "activityReport" && ${visible}]
  | order(publishedAt desc, _id asc)[0...20]{
    ...${reportCard},
    _updatedAt,
    indicators[]{_key, label, unit, target, result, previous},
    body[]${richText},
    attachments[]${attachments}
  }`)

/** The newest 20 videos. */
export const videoFeedQuery = defineQuery(`*[_type == "video" && ${visible}]
  | order(publishedAt desc, _id asc)[0...20]{...${videoCard}, _updatedAt, transcript}`)

/** The newest 20 notices with their text. */
export const noticeFeedQuery = defineQuery(`*[_type == "notice" && ${visible}]
  | order(publishedAt desc, _id asc)[0...20]{
    ...${noticeCard},
    _updatedAt,
    body[]${richText},
    attachments[]${attachments}
  }`)

/** The newest 20 published answers to citizens. */
export const feedbackAnswerFeedQuery =
  defineQuery(`*[_type == "feedbackAnswer" && defined(slug.current) && ${visible}]
  | order(publishedAt desc, _id asc)[0...20]{
    _id, _type, _updatedAt, title, "slug": slug.current, question, publishedAt,
    answer[]${richText},
    "unit": unit->{_id, name, "slug": slug.current}
  }`)
