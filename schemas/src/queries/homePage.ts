import {defineQuery} from 'groq'
import {articleCard, noticeCard, photo, reportCard, videoCard, visible} from './fragments.ts'

/** The blocks of the home page at `$now`, each newest first. */
export const homePageQuery = defineQuery(`{
  "featured": *[_type == "article" && featured == true && ${visible}]
    | order(publishedAt desc, _id asc)[0...3]${articleCard},
  "latest": *[_type == "article" && ${visible}]
    | order(publishedAt desc, _id asc)[0...13]${articleCard},
  "notices": *[_type == "notice" && ${visible}]
    | order(coalesce(important, false) desc, publishedAt desc, _id asc)[0...5]${noticeCard},
  "photos": *[_type == "photoCaption" && ${visible}]
    | order(publishedAt desc, _id asc)[0...8]${photo},
  "reports": *[_type == "activityReport" && ${visible}]
    | order(publishedAt desc, _id asc)[0...3]${reportCard},
  "videos": *[_type == "video" && ${visible}]
    | order(publishedAt desc, _id asc)[0...3]${videoCard}
}`)

/** The blocks of the sidebar at `$now`. */
export const sidebarQuery = defineQuery(`{
  "latest": *[_type == "article" && ${visible}]
    | order(publishedAt desc, _id asc)[0...5]{_id, _type, title, "slug": slug.current, publishedAt},
  "notices": *[_type == "notice" && ${visible}]
    | order(coalesce(important, false) desc, publishedAt desc, _id asc)[0...4]${noticeCard},
  "photos": *[_type == "photoCaption" && ${visible}]
    | order(publishedAt desc, _id asc)[0...4]${photo},
  "video": *[_type == "video" && ${visible}]
    | order(publishedAt desc, _id asc)[0]${videoCard}
}`)
