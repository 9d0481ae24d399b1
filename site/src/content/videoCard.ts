import type {VideosQueryResult} from '@cong/schemas/types'
import {filePath} from '../images/fileAddress.ts'
import {required} from '../lake/required.ts'
import {type Picture, readPicture} from './picture.ts'

type FileResult = VideosQueryResult[number]['file']

/** A video as a list shows it, with what plays it: a file of ours, or an address elsewhere. */
export type VideoCard = {
  id: string
  href: string
  title: string
  description?: string | undefined
  publishedAt: string
  /** Seconds. */
  duration?: number | undefined
  poster: Picture
  file?: {src: string; type: string} | undefined
  captions?: string | undefined
  externalAddress?: string | undefined
}

export function readVideoCard(video: VideosQueryResult[number]): VideoCard {
  const {_id} = video
  return {
    id: _id,
    href: `/video/${required(video.slug, _id, 'slug')}/`,
    title: required(video.title, _id, 'title'),
    description: video.description ?? undefined,
    publishedAt: required(video.publishedAt, _id, 'publishedAt'),
    duration: video.duration ?? undefined,
    poster: required(readPicture(video.poster, _id, 'poster'), _id, 'poster'),
    ...readSource(video.file, video.externalAddress, _id),
    captions: video.captions ? filePath(video.captions._id) : undefined,
  }
}

function readSource(file: FileResult, externalAddress: string | null, id: string) {
  if (file) return {file: {src: filePath(file._id), type: file.mimeType ?? 'video/mp4'}}
  const address = required(externalAddress, id, 'file')
  // The Studio takes https only; what was written past it must be no way to run a script.
  return {externalAddress: address.startsWith('https://') && URL.canParse(address) ? address : undefined}
}
