import {albumBySlugQuery, albumsQuery, photoCountQuery, photosPageQuery} from '@cong/schemas/queries'
import {type PhotoCard, readPhoto} from '../content/photo.ts'
import {type Picture, readPicture} from '../content/picture.ts'
import type {PageLake} from './lakeReader.ts'
import {type ListPage, listPage} from './listPages.ts'
import {required} from './required.ts'

export type AlbumCard = {
  href: string
  title: string
  /** ISO day of the event, else the instant of publishing. */
  date: string
  photoCount: number
  cover?: Picture | undefined
}

export type GalleryPage = {page: ListPage; photos: PhotoCard[]; albums: AlbumCard[]}

export type AlbumPage = {
  id: string
  href: string
  title: string
  summary?: string | undefined
  place?: string | undefined
  date: string
  photos: PhotoCard[]
}

/** Page `number` (undefined: the newest, with the albums) of all photos; undefined when there is no such page. */
export async function loadGallery(lake: PageLake, number?: number): Promise<GalleryPage | undefined> {
  const page = listPage('/hinh-anh/', await lake.askOnce(photoCountQuery), number)
  if (!page) return undefined
  const {from, to} = page
  // A settled page counts by what it says: a photo elsewhere that changes does not touch it.
  const photos = await (number === undefined
    ? lake.ask(photosPageQuery, {from, to})
    : lake.askOnce(photosPageQuery, {from, to}))
  const albums = number === undefined ? await lake.ask(albumsQuery) : []
  return {
    page,
    photos: photos.map(readPhoto).reverse(),
    albums: albums.map(album => ({
      href: `/hinh-anh/${required(album.slug, album._id, 'slug')}/`,
      title: required(album.title, album._id, 'title'),
      date: album.eventDate ?? required(album.publishedAt, album._id, 'publishedAt'),
      photoCount: album.photoCount,
      cover: readPicture(album.cover, album._id, 'cover'),
    })),
  }
}

/** One album with its photos in their order; undefined when the public may not see it. */
export async function loadAlbum(lake: PageLake, slug: string): Promise<AlbumPage | undefined> {
  const album = await lake.ask(albumBySlugQuery, {slug})
  if (!album) return undefined
  return {
    id: album._id,
    href: `/hinh-anh/${slug}/`,
    title: required(album.title, album._id, 'title'),
    summary: album.summary ?? undefined,
    place: album.place ?? undefined,
    date: album.eventDate ?? required(album.publishedAt, album._id, 'publishedAt'),
    photos: album.photos.map(readPhoto),
  }
}
