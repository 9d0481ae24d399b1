import {ImagesIcon} from '@sanity/icons/Images'
import {defineField, defineType} from 'sanity'
import {vietnameseDate} from '../fields/hanoiTime.ts'
import {byTitle, newestFirst} from '../fields/orderings.ts'
import {publishedAtField} from '../fields/publishedAtField.ts'
import {slugField} from '../fields/slugField.ts'
import {summaryField} from '../fields/summaryField.ts'
import {titleField} from '../fields/titleField.ts'

/** Photos of one event or one place, with a page of their own. */
export const photoAlbum = defineType({
  name: 'photoAlbum',
  title: 'Album ảnh',
  description: 'Các ảnh của cùng một sự kiện, có trang riêng.',
  type: 'document',
  icon: ImagesIcon,
  orderings: [newestFirst, byTitle],
  fields: [
    titleField('Tên sự kiện, ví dụ: Ngày hội việc làm năm 2026.'),
    slugField('title', '/hinh-anh/…/'),
    summaryField(),
    defineField({
      name: 'eventDate',
      title: 'Ngày diễn ra',
      description: 'Ngày của sự kiện.',
      type: 'date',
      options: vietnameseDate,
    }),
    defineField({
      name: 'place',
      title: 'Địa điểm',
      description: 'Nơi diễn ra sự kiện.',
      type: 'string',
    }),
    defineField({
      name: 'cover',
      title: 'Ảnh bìa',
      description: 'Để trống thì dùng ảnh đầu tiên của album.',
      type: 'reference',
      to: [{type: 'photoCaption'}],
    }),
    publishedAtField(),
  ],
  preview: {select: {title: 'title', subtitle: 'place', media: 'cover.image'}},
})
