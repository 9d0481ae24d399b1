import {defineQuery} from 'groq'
import {videoCard, visible} from './fragments.ts'

/** All videos, newest first. */
export const videosQuery = defineQuery(`*[_type == "video" && defined(slug.current) && ${visible}]
  | order(publishedAt desc, _id asc)${videoCard}`)

/** One video by `$slug` with its transcript. */
export const videoBySlugQuery = defineQuery(`*[_type == "video" && slug.current == $slug && ${visible}]
  | order(publishedAt desc, _id asc)[0]{
    ...${videoCard},
    _updatedAt, transcript
  }`)
