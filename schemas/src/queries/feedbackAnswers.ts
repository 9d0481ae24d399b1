import {defineQuery} from 'groq'
import {richText, visible} from './fragments.ts'

/** All published answers to citizens, newest first. */
export const feedbackAnswersQuery =
  defineQuery(`*[_type == "feedbackAnswer" && defined(slug.current) && ${visible}]
  | order(publishedAt desc, _id asc){
    _id, _type, title, "slug": slug.current, question, publishedAt,
    "unit": unit->{_id, name, "slug": slug.current}
  }`)

/** One published answer by `$slug`. */
export const feedbackAnswerBySlugQuery = defineQuery(`*[
    _type == "feedbackAnswer" && slug.current == $slug && ${visible}
  ]
  | order(publishedAt desc, _id asc)[0]{
    _id, _type, _updatedAt, title, "slug": slug.current, question, publishedAt,
    answer[]${richText},
    "unit": unit->{_id, name, "slug": slug.current}
  }`)
