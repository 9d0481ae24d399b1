import type {Picture} from '../content/picture.ts'
import {attributes} from '../richText/escapeHtml.ts'
import {type ImageSetting, responsiveImage} from './responsiveImage.ts'

/** How a picture stands on a page. `sizes` is the CSS width it will have, as `<img sizes>` takes it. */
export type PictureSetting = ImageSetting & {
  sizes: string
  /** The one picture that should come first: loaded at once, with high priority. */
  lead?: boolean | undefined
  /** Replaces the picture's own description; '' where the text beside it says the same. */
  alt?: string | undefined
}

/**
 * A picture in AVIF with its fallback, over its few-pixel placeholder. The placeholder is an image of its own,
 * not a style, because the pages allow no inline styles.
 */
export function pictureHtml(picture: Picture, setting: PictureSetting): string {
  const {src, srcset, avifSrcset, width, height} = responsiveImage(picture, setting)
  const {sizes, lead = false} = setting
  const wait =
    picture.lqip && `<img${attributes({class: 'wait', src: picture.lqip, alt: '', 'aria-hidden': 'true'})}>`
  const source = `<source${attributes({type: 'image/avif', srcset: avifSrcset, sizes})}>`
  const image = attributes({
    src,
    srcset,
    sizes,
    width,
    height,
    alt: setting.alt ?? picture.alt,
    decoding: 'async',
    loading: lead ? undefined : 'lazy',
    fetchpriority: lead ? 'high' : undefined,
  })
  return `<span class="picture">${wait ?? ''}<picture>${source}<img${image}></picture></span>`
}
