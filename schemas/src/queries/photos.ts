import {defineQuery} from 'groq'
import {figure, photo, visible} from './fragments.ts'

/** Photos `$from` up to, not including, `$to`, counted from the oldest. */
export const photosPageQuery = defineQuery(`*[_type == "photoCaption" && ${visible}]
  | order(publishedAt asc, _id asc)[$from...$to]${photo}`)

/** How many photos the public may see at `$now`. */
export const photoCountQuery = defineQuery(`count(*[_type == "photoCaption" && ${visible}])`)

/** All albums, newest first, each with its cover (else its first photo) and the number of its photos. */
export const albumsQuery = defineQuery(`*[_type == "photoAlbum" && defined(slug.current) && ${visible}]
  | order(publishedAt desc, _id asc){
    _id, _type, title, "slug": slug.current, summary, eventDate, place, publishedAt,
    "cover": coalesce(
      cover->image${figure},
      *[_type == "photoCaption" && album._ref == ^._id && ${visible}]
        | order(coalesce(order, 1000000) asc, takenAt asc, _id asc)[0].image${figure}
    ),
    "photoCount": count(*[_type == "photoCaption" && album._ref == ^._id && ${visible}])
  }`)

/** One album by `$slug` with all its photos in their order. */
export const albumBySlugQuery = defineQuery(`*[_type == "photoAlbum" && slug.current == $slug && ${visible}]
  | order(publishedAt desc, _id asc)[0]{
    _id, _type, _updatedAt, title, "slug": slug.current, summary, eventDate, place, publishedAt,
    "photos": *[_type == "photoCaption" && album._ref == ^._id && ${visible}]
      | order(coalesce(order, 1000000) asc, takenAt asc, _id asc)${photo}
  }`)
