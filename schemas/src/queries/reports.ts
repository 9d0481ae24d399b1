import {defineQuery} from 'groq'
import {attachments, figure, person, reportCard, richText, seo, visible} from './fragments.ts'

/** All reports, newest first. */
export const reportsQuery = defineQuery(`*[_type == "activityReport" && defined(slug.current) && ${visible}]
  | order(publishedAt desc, _id asc)${reportCard}`)

/** One report by `$slug` with its figures. */
export const reportBySlugQuery =
  defineQuery(`*[_type == "activityReport" && slug.current == $slug && ${visible}]
  | order(publishedAt desc, _id asc)[0]{
    _id, _type, _updatedAt, title, "slug": slug.current, summary, publishedAt,
    period{kind, from, to},
    indicators[]{_key, label, unit, target, result, previous},
    body[]${richText},
    figures[]${figure},
    attachments[]${attachments},
    "author": author->${person},
    "unit": unit->{_id, name, "slug": slug.current},
    seo${seo}
  }`)
