import {ImageIcon} from '@sanity/icons/Image'
import {defineField, defineType} from 'sanity'
import {vietnameseDate} from '../fields/hanoiTime.ts'
import {orderField} from '../fields/orderField.ts'
import {newestFirst} from '../fields/orderings.ts'
import {publishedAtField} from '../fields/publishedAtField.ts'
import {type FigureValue, requiredFigureRule} from '../validation/figureRule.ts'

/** One photo of the gallery 'Hình ảnh hoạt động', with its caption. */
export const photoCaption = defineType({
  name: 'photoCaption',
  title: 'Ảnh hoạt động',
  description: 'Một bức ảnh của mục Hình ảnh hoạt động.',
  type: 'document',
  icon: ImageIcon,
  orderings: [newestFirst],
  fields: [
    defineField({
      name: 'image',
      title: 'Ảnh',
      description: 'Tải ảnh gốc, máy chủ tự thu nhỏ. Ghi đủ mô tả, chú thích và tên người chụp.',
      type: 'figure',
      validation: rule => [
        rule.custom(value => requiredFigureRule(value as FigureValue | undefined)),
        rule.custom(value => captionRule(value as FigureValue | undefined)),
      ],
    }),
    defineField({
      name: 'album',
      title: 'Album',
      description: 'Không bắt buộc. Chọn album khi ảnh thuộc một sự kiện có nhiều ảnh.',
      type: 'reference',
      to: [{type: 'photoAlbum'}],
    }),
    defineField({
      name: 'takenAt',
      title: 'Ngày chụp',
      description: 'Ngày bấm máy, nếu biết.',
      type: 'date',
      options: vietnameseDate,
    }),
    defineField({
      name: 'place',
      title: 'Nơi chụp',
      description: 'Ví dụ: xã Linh Trường, tỉnh Quảng Trị.',
      type: 'string',
    }),
    publishedAtField(),
    orderField(),
  ],
  preview: {
    select: {caption: 'image.caption', place: 'place', album: 'album.title', media: 'image'},
    prepare: ({caption, place, album, media}) => ({
      title: caption || 'Ảnh chưa có chú thích',
      subtitle: album || place,
      media,
    }),
  },
})

function captionRule(image: FigureValue | undefined): true | string {
  return !image?.asset || image.caption?.trim() ? true : 'Hãy ghi chú thích cho ảnh.'
}
