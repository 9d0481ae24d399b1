import type {VideoCard} from '../content/videoCard.ts'
import type {Examples} from './examples.ts'

/** A video elsewhere: its page names the place before anybody goes there. */
export const videoTileExamples: Examples<{video: VideoCard}> = poster =>
  poster
    ? {
        'Video ở nơi khác': {
          video: {
            id: 'vi-du',
            href: '/video/',
            title: 'Hướng dẫn nộp hồ sơ trực tuyến',
            publishedAt: '2026-11-24T01:30:00Z',
            duration: 95,
            poster,
            externalAddress: 'https://video.example/xem',
          },
        },
      }
    : {}
