import {PlayIcon} from '@sanity/icons/Play'
import {defineField, defineType} from 'sanity'

/** A video of the office shown inside a text. */
export const videoEmbed = defineType({
  name: 'videoEmbed',
  title: 'Video',
  description: 'Chèn một video đã có trong mục Video.',
  type: 'object',
  icon: PlayIcon,
  fields: [
    defineField({
      name: 'video',
      title: 'Video',
      description: 'Chọn trong danh sách, hoặc tạo video mới.',
      type: 'reference',
      to: [{type: 'video'}],
      validation: rule => rule.required().error('Hãy chọn video.'),
    }),
  ],
  preview: {select: {title: 'video.title', media: 'video.poster'}},
})
