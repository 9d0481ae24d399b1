import {defineQuery} from 'groq'
import {noticeCard, photo, reportCard, videoCard, visible} from './fragments.ts'

/** The blocks of the home page at `$now`, each newest first; articles apart. */
export const homePageQuery = defineQuery(`{
  "notices": *[_type == "notice" && ${visible}]
    | order(coalesce(important, false) desc, publishedAt desc, _id asc)[0...5]${noticeCard},
  "photos": *[_type == "photoCaption" && ${visible}]
    | order(publishedAt desc, _id asc)[0...8]${photo},
  "reports": *[_type == "activityReport" && ${visible}]
    | order(publishedAt desc, _id asc)[0...3]${reportCard},
  "videos": *[_type == "video" && ${visible}]
    | order(publishedAt desc, _id asc)[0...3]${videoCard}
}`)
