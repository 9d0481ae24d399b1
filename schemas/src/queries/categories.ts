import {defineQuery} from 'groq'

/** All categories in the office's order. */
export const categoriesQuery = defineQuery(`*[_type == "category" && defined(slug.current)]
  | order(coalesce(order, 1000000) asc, title asc, _id asc){
    _id, _type, title, "slug": slug.current, description
  }`)

/** One category by `$slug`. */
export const categoryBySlugQuery = defineQuery(`*[_type == "category" && slug.current == $slug]
  | order(_id asc)[0]{
    _id, _type, _updatedAt, title, "slug": slug.current, description
  }`)
