import type {ArticleCardsQueryResult} from '@cong/schemas/types'
import type {SourceImage} from '../images/variantAddress.ts'
import {required} from '../lake/required.ts'

/** A figure as every query projects it. */
export type FigureResult = ArticleCardsQueryResult[number]['mainImage']

/** A picture ready to be set on a page. */
export type Picture = SourceImage & {
  alt: string
  caption?: string | undefined
  credit?: string | undefined
  /** Data address of a few pixels, shown while the picture loads. */
  lqip?: string | undefined
}

/** Reads a figure; undefined when the editor gave none. Throws when a picture has no description. */
export function readPicture(
  figure: Omit<NonNullable<FigureResult>, '_type'> | null,
  documentId: string,
  field: string,
): Picture | undefined {
  if (!figure?.asset) return undefined
  return {
    assetId: figure.asset._id,
    crop: figure.crop,
    hotspot: figure.hotspot,
    alt: required(figure.alt, documentId, `${field}.alt`),
    caption: figure.caption ?? undefined,
    credit: figure.credit ?? undefined,
    lqip: figure.asset.lqip ?? undefined,
  }
}
