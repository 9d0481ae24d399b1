import {videoBySlugQuery, videosQuery} from '@cong/schemas/queries'
import {readVideoCard, type VideoCard} from '../content/videoCard.ts'
import type {PageLake} from './lakeReader.ts'

export type VideoPage = VideoCard & {transcript?: string | undefined; modifiedAt: string}

/** All videos, newest first. */
export async function loadVideos(lake: PageLake): Promise<VideoCard[]> {
  return (await lake.ask(videosQuery)).map(readVideoCard)
}

/** One video with its transcript; undefined when the public may not see it. */
export async function loadVideo(lake: PageLake, slug: string): Promise<VideoPage | undefined> {
  const video = await lake.ask(videoBySlugQuery, {slug})
  if (!video) return undefined
  return {...readVideoCard(video), transcript: video.transcript ?? undefined, modifiedAt: video._updatedAt}
}
