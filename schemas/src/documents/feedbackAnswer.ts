import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {defineField, defineType} from 'sanity'
import {newestFirst} from '../fields/orderings.ts'
import {publishedAtField} from '../fields/publishedAtField.ts'
import {slugField} from '../fields/slugField.ts'
import {titleField} from '../fields/titleField.ts'
import {unitField} from '../fields/unitField.ts'

/** A published answer to citizens: the question told again without personal data, and the reply. */
export const feedbackAnswer = defineType({
  name: 'feedbackAnswer',
  title: 'Trả lời ý kiến',
  description: 'Câu hỏi và câu trả lời công khai của mục Tiếp nhận ý kiến.',
  type: 'document',
  icon: HelpCircleIcon,
  orderings: [newestFirst],
  fields: [
    titleField('Câu hỏi rút gọn, ví dụ: Thủ tục hưởng trợ cấp thất nghiệp khi chuyển tỉnh.'),
    slugField('title', '/hoi-dap/…/'),
    defineField({
      name: 'question',
      title: 'Câu hỏi',
      description: 'Viết lại câu hỏi, bỏ tên, địa chỉ, số điện thoại và mọi điều nhận ra người gửi.',
      type: 'text',
      rows: 4,
      validation: rule => rule.required().error('Hãy viết câu hỏi.'),
    }),
    defineField({
      name: 'answer',
      title: 'Trả lời',
      description: 'Trả lời thẳng vào câu hỏi, dẫn văn bản khi cần.',
      type: 'richText',
      validation: rule => rule.required().error('Hãy viết câu trả lời.'),
    }),
    unitField(),
    publishedAtField(),
  ],
  preview: {select: {title: 'title', subtitle: 'question'}},
})
