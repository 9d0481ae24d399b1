import {defineQuery} from 'groq'
import {person} from './fragments.ts'

/** People who may have a page of their articles. */
export const authorsQuery = defineQuery(`*[_type == "person" && defined(slug.current)]
  | order(name asc, _id asc){_id, _type, _updatedAt, name, "slug": slug.current, position}`)

/** One person by `$slug`. */
export const authorBySlugQuery = defineQuery(`*[_type == "person" && slug.current == $slug]
  | order(_id asc)[0]${person}`)

/** Units of the office in its order, each with its people. */
export const organisationQuery = defineQuery(`*[_type == "unit"]
  | order(coalesce(order, 1000000) asc, name asc, _id asc){
    _id, _type, name, "slug": slug.current, kind, functions, address, phone, email,
    "head": head->${person},
    "people": *[_type == "person" && unit._ref == ^._id]
      | order(coalesce(order, 1000000) asc, name asc, _id asc)${person}
  }`)

/** The officers who answer requests for information (Decree 42/2022/NĐ-CP, art. 4). */
export const contactOfficersQuery = defineQuery(`*[_type == "person" && contactOfficer == true]
  | order(coalesce(order, 1000000) asc, name asc, _id asc)${person}`)
