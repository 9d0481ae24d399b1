import {CommentIcon} from '@sanity/icons/Comment'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {hanoiTime} from '../fields/hanoiTime.ts'
import {choiceTitle, feedbackDoubts, feedbackStatuses} from '../vocabulary/index.ts'

const writtenByCitizen = {readOnly: true} as const

/**
 * A citizen's message. Its id is `feedback.<code>`: under a dotted path the lake shows it to nobody without
 * a token. Personal data stands in `sender` alone, so that one command can erase it; what the public reads
 * is a `feedbackAnswer`, written by an editor.
 */
export const feedback = defineType({
  name: 'feedback',
  title: 'Ý kiến người dân',
  description: 'Ý kiến gửi qua cổng. Không bao giờ hiện công khai; câu trả lời được đăng riêng.',
  type: 'document',
  icon: CommentIcon,
  orderings: [
    {name: 'receivedAtDesc', title: 'Mới nhận trước', by: [{field: 'receivedAt', direction: 'desc'}]},
  ],
  fields: [
    defineField({
      name: 'code',
      title: 'Mã tiếp nhận',
      description: 'Mã người gửi dùng để tra cứu.',
      type: 'string',
      ...writtenByCitizen,
    }),
    defineField({
      name: 'receivedAt',
      title: 'Nhận lúc',
      description: 'Giờ Hà Nội.',
      type: 'datetime',
      options: hanoiTime,
      ...writtenByCitizen,
    }),
    defineField({
      name: 'subject',
      title: 'Chủ đề',
      description: 'Do người gửi viết.',
      type: 'string',
      ...writtenByCitizen,
    }),
    defineField({
      name: 'message',
      title: 'Nội dung',
      description: 'Do người gửi viết, giữ nguyên văn.',
      type: 'text',
      rows: 10,
      ...writtenByCitizen,
    }),
    defineField({
      name: 'sender',
      title: 'Người gửi',
      description: 'Dữ liệu cá nhân: chỉ dùng để trả lời, tự xóa sau thời hạn đã công bố.',
      type: 'object',
      options: {collapsible: true, collapsed: false},
      ...writtenByCitizen,
      fields: [
        defineField({name: 'name', title: 'Họ và tên', description: 'Do người gửi viết.', type: 'string'}),
        defineField({
          name: 'contact',
          title: 'Cách liên hệ',
          description: 'Điện thoại hoặc thư điện tử.',
          type: 'string',
        }),
        defineField({
          name: 'consentedAt',
          title: 'Đồng ý lúc',
          description: 'Thời điểm người gửi đồng ý cho xử lý dữ liệu.',
          type: 'datetime',
          options: hanoiTime,
        }),
      ],
    }),
    defineField({
      name: 'attachment',
      title: 'Tệp kèm theo',
      description: 'Giữ riêng, không công khai. Liên kết chỉ có ở đây: đừng chuyển cho người ngoài.',
      type: 'object',
      ...writtenByCitizen,
      hidden: ({value}) => !value,
      fields: [
        defineField({name: 'name', title: 'Tên tệp', description: 'Do người gửi đặt.', type: 'string'}),
        defineField({name: 'size', title: 'Dung lượng', description: 'Tính bằng byte.', type: 'number'}),
        defineField({name: 'url', title: 'Tải về', description: 'Bấm để tải tệp.', type: 'url'}),
      ],
    }),
    defineField({
      name: 'doubts',
      title: 'Lý do chờ kiểm tra',
      description: 'Máy nghi là thư rác. Nếu là ý kiến thật, đổi trạng thái thành “Đã tiếp nhận”.',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {list: [...feedbackDoubts]},
      ...writtenByCitizen,
      hidden: ({value}) => !value,
    }),
    defineField({
      name: 'status',
      title: 'Trạng thái',
      description: 'Người gửi thấy trạng thái này khi tra cứu bằng mã.',
      type: 'string',
      options: {list: [...feedbackStatuses]},
      initialValue: 'received',
      validation: rule => rule.required().error('Hãy chọn trạng thái.'),
    }),
    defineField({
      name: 'handledBy',
      title: 'Đơn vị xử lý',
      description: 'Đơn vị được giao trả lời.',
      type: 'reference',
      to: [{type: 'unit'}],
    }),
    defineField({
      name: 'answer',
      title: 'Câu trả lời đã đăng',
      description: 'Nối với câu trả lời công khai. Khi viết câu trả lời, bỏ hết thông tin nhận ra người gửi.',
      type: 'reference',
      to: [{type: 'feedbackAnswer'}],
      weak: true,
    }),
    defineField({
      name: 'erasedAt',
      title: 'Đã xóa dữ liệu cá nhân',
      description: 'Lúc nội dung và dữ liệu cá nhân được xóa theo thời hạn.',
      type: 'datetime',
      options: hanoiTime,
      ...writtenByCitizen,
      hidden: ({value}) => !value,
    }),
  ],
  preview: {
    select: {title: 'subject', code: 'code', status: 'status', erasedAt: 'erasedAt'},
    prepare: ({title, code, status, erasedAt}) => ({
      title: title || (erasedAt ? 'Đã xóa nội dung theo thời hạn' : 'Không có chủ đề'),
      subtitle: [code, choiceTitle(feedbackStatuses, status)].filter(Boolean).join(', '),
    }),
  },
})
