import {PlayIcon} from '@sanity/icons/Play'
import {defineField, defineType} from 'sanity'
import {byTitle, newestFirst} from '../fields/orderings.ts'
import {publishedAtField} from '../fields/publishedAtField.ts'
import {slugField} from '../fields/slugField.ts'
import {titleField} from '../fields/titleField.ts'
import {externalVideoRule} from '../validation/externalVideoRule.ts'
import {type FigureValue, requiredFigureRule} from '../validation/figureRule.ts'

const file = defineField({
  name: 'file',
  title: 'Tệp video',
  description: 'MP4 (H.264) hoặc WebM. Nên dưới 100 MB.',
  type: 'file',
  options: {accept: 'video/mp4,video/webm'},
})

const externalAddress = defineField({
  name: 'externalAddress',
  title: 'Địa chỉ video ngoài',
  description: 'Khi video nằm ở nơi khác, ví dụ YouTube. Người đọc chỉ tải từ nơi đó sau khi bấm xem.',
  type: 'url',
  hidden: ({document}) => document?.file !== undefined,
  validation: rule => [
    rule.uri({scheme: ['https']}).error('Địa chỉ video phải bắt đầu bằng https://.'),
    rule.custom((address, context) => externalVideoRule(address, context.document?.file)),
  ],
})

const poster = defineField({
  name: 'poster',
  title: 'Ảnh bìa',
  description: 'Ảnh hiện trước khi người đọc bấm xem.',
  type: 'figure',
  validation: rule => rule.custom(value => requiredFigureRule(value as FigureValue | undefined)),
})

const captions = defineField({
  name: 'captions',
  title: 'Phụ đề',
  description: 'Tệp .vtt tiếng Việt, cho người khiếm thính và người xem không bật tiếng.',
  type: 'file',
  options: {accept: '.vtt,text/vtt'},
})

const duration = defineField({
  name: 'duration',
  title: 'Thời lượng (giây)',
  description: 'Ví dụ 95 cho một phút ba mươi lăm giây.',
  type: 'number',
  validation: rule => rule.integer().positive().error('Thời lượng là số giây, lớn hơn 0.'),
})

/** A video with its poster, captions and transcript. */
export const video = defineType({
  name: 'video',
  title: 'Video',
  description: 'Video của cơ quan hoặc đăng lại từ nơi khác.',
  type: 'document',
  icon: PlayIcon,
  orderings: [newestFirst, byTitle],
  fields: [
    titleField('Video nói về việc gì.'),
    slugField('title', '/video/…/'),
    file,
    externalAddress,
    poster,
    captions,
    duration,
    defineField({
      name: 'description',
      title: 'Giới thiệu',
      description: 'Hai ba câu dưới video và trong danh sách.',
      type: 'text',
      rows: 3,
    }),
    defineField({
      name: 'transcript',
      title: 'Lời thoại',
      description: 'Toàn bộ lời trong video, để đọc thay cho xem và để tìm kiếm được.',
      type: 'text',
      rows: 8,
    }),
    publishedAtField(),
  ],
  preview: {select: {title: 'title', subtitle: 'description', media: 'poster'}},
})
