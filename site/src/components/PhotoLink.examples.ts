import type {PhotoCard} from '../content/photo.ts'
import type {Examples} from './examples.ts'

export const photoLinkExamples: Examples<{photo: PhotoCard; sizes: string}> = picture =>
  picture
    ? {
        'Ảnh có chú thích': {
          photo: {
            id: 'vi-du',
            picture,
            caption: 'Buổi trồng cây đầu năm',
            publishedAt: '2026-11-24T01:30:00Z',
          },
          sizes: '300px',
        },
      }
    : {}
