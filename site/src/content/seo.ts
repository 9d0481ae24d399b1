import type {ArticlePagesQueryResult} from '@cong/schemas/types'
import {type Picture, readPicture} from './picture.ts'

/** What an editor wants search engines and shared links to show instead of the page's own words. */
export type Seo = {
  title?: string | undefined
  description?: string | undefined
  image?: Picture | undefined
  hidden: boolean
}

export function readSeo(seo: ArticlePagesQueryResult[number]['seo'], documentId: string): Seo {
  return {
    title: seo?.title ?? undefined,
    description: seo?.description ?? undefined,
    image: seo?.image ? readPicture(seo.image, documentId, 'seo.image') : undefined,
    hidden: seo?.hidden === true,
  }
}
