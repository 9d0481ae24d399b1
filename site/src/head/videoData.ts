import {toIsoHanoi} from '@cong/vietnamese/text'
import {singleImage} from '../images/responsiveImage.ts'
import type {VideoPage} from '../lake/loadVideos.ts'

/** A video as schema.org's VideoObject. */
export function videoData(video: VideoPage, siteUrl: string): Record<string, unknown> {
  return {
    '@type': 'VideoObject',
    name: video.title,
    description: video.description ?? video.title,
    thumbnailUrl: siteUrl + singleImage(video.poster, {maxWidth: 1200, aspect: 16 / 9}).src,
    uploadDate: toIsoHanoi(video.publishedAt),
    duration: video.duration === undefined ? undefined : `PT${video.duration}S`,
    contentUrl: video.file && siteUrl + video.file.src,
    url: siteUrl + video.href,
    transcript: video.transcript,
    inLanguage: 'vi',
  }
}
