import {expect, it} from 'vitest'
import {outsideVideo} from './videoFrame.ts'

it.each([
  'https://www.youtube.com/watch?v=M7lc1UVf-VE&t=10s',
  'https://m.youtube.com/watch?v=M7lc1UVf-VE',
  'https://youtu.be/M7lc1UVf-VE?si=x',
  'https://www.youtube.com/embed/M7lc1UVf-VE',
  'https://www.youtube.com/shorts/M7lc1UVf-VE',
  'https://youtube.com/live/M7lc1UVf-VE?feature=share',
])('%s plays in the frame that sets no cookie', address => {
  expect(outsideVideo(address)).toEqual({
    place: 'YouTube',
    src: 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE',
  })
})

it.each([
  ['https://video.example/xem?v=M7lc1UVf-VE', 'video.example'],
  ['https://youtube.com.example/watch?v=M7lc1UVf-VE', 'youtube.com.example'],
  ['https://www.youtube.com/@soNoiVu', 'YouTube'],
  ['https://www.youtube.com/watch?v="><script>', 'YouTube'],
  ['https://youtu.be/../evil', 'youtu.be'],
])('%s is only linked to', (address, place) => {
  expect(outsideVideo(address)).toEqual({place})
})
