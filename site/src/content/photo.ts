import type {PhotosPageQueryResult} from '@cong/schemas/types'
import {required} from '../lake/required.ts'
import type {NamedLink} from './card.ts'
import {type Picture, readPicture} from './picture.ts'

/** One photo of the gallery. */
export type PhotoCard = {
  id: string
  picture: Picture
  caption: string
  place?: string | undefined
  /** ISO day. */
  takenAt?: string | undefined
  publishedAt: string
  album?: NamedLink | undefined
}

export function readPhoto(photo: PhotosPageQueryResult[number]): PhotoCard {
  const {_id} = photo
  return {
    id: _id,
    picture: required(readPicture(photo.image, _id, 'image'), _id, 'image'),
    caption: required(photo.image?.caption, _id, 'image.caption'),
    place: photo.place ?? undefined,
    takenAt: photo.takenAt ?? undefined,
    publishedAt: required(photo.publishedAt, _id, 'publishedAt'),
    album:
      photo.album?.slug && photo.album.title
        ? {title: photo.album.title, href: `/hinh-anh/${photo.album.slug}/`}
        : undefined,
  }
}
