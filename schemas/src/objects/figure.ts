import {ImageIcon} from '@sanity/icons/Image'
import {defineField, defineType} from 'sanity'
import {altRule} from '../validation/altRule.ts'
import {consentRule} from '../validation/consentRule.ts'
import {type FigureValue, figureRule} from '../validation/figureRule.ts'

const alt = defineField({
  name: 'alt',
  title: 'Mô tả ảnh',
  description:
    'Một câu tả điều nhìn thấy trong ảnh, cho người khiếm thị và khi ảnh không tải được. Không lặp lại chú thích.',
  type: 'string',
  validation: rule => [
    rule.custom((text, context) => altRule(text, context.parent as FigureValue | undefined)),
    rule.max(250).warning('Mô tả dài quá 250 ký tự: hãy viết gọn, phần còn lại đưa vào chú thích.'),
  ],
})

const caption = defineField({
  name: 'caption',
  title: 'Chú thích',
  description: 'Dòng chữ dưới ảnh: ai, làm gì, ở đâu, khi nào.',
  type: 'text',
  rows: 2,
})

const credit = defineField({
  name: 'credit',
  title: 'Tác giả ảnh',
  description: 'Người chụp hoặc nguồn ảnh, ví dụ: Ái Loan.',
  type: 'string',
})

const childrenPictured = defineField({
  name: 'childrenPictured',
  title: 'Trong ảnh nhận ra được trẻ em',
  description: 'Đánh dấu khi có thể nhận ra mặt hoặc tên của người dưới 16 tuổi.',
  type: 'boolean',
})

const consentRecord = defineField({
  name: 'consentRecord',
  title: 'Nơi lưu văn bản đồng ý',
  description:
    'Số hồ sơ giữ văn bản đồng ý của cha mẹ hoặc người giám hộ (và của em từ đủ 7 tuổi). Không ghi tên; không hiện trên cổng.',
  type: 'string',
  hidden: ({parent}) => parent?.childrenPictured !== true,
  validation: rule =>
    rule.custom((record, context) =>
      consentRule(record, context.parent as {childrenPictured?: boolean} | undefined),
    ),
})

const pendingPhoto = defineField({
  name: 'pendingPhoto',
  title: 'Chờ ảnh',
  description: 'Khung ảnh được lấy từ trang cũ, chưa có tệp ảnh. Tải ảnh lên để dùng, hoặc xóa khung ảnh.',
  type: 'boolean',
  readOnly: true,
  hidden: ({value, parent}) => value !== true || parent?.asset !== undefined,
})

/** Shapes in which the Studio shows a cropped picture; its own are named in English. */
const previews = [
  {title: 'Dọc 3:4', aspectRatio: 3 / 4},
  {title: 'Vuông', aspectRatio: 1},
  {title: 'Ngang 16:9', aspectRatio: 16 / 9},
  {title: 'Dải rộng', aspectRatio: 4},
]

/**
 * A picture with the words that belong to it. `pendingPhoto` marks one that the importer lifted out of an
 * old page without its file: it stops Publish until it gets a picture or is removed.
 */
export const figure = defineType({
  name: 'figure',
  title: 'Ảnh',
  description: 'Một bức ảnh cùng mô tả, chú thích và tên người chụp.',
  type: 'image',
  icon: ImageIcon,
  options: {hotspot: {previews}, accept: 'image/jpeg,image/png,image/webp,image/gif,image/avif'},
  fields: [alt, caption, credit, childrenPictured, consentRecord, pendingPhoto],
  validation: rule => rule.custom(value => figureRule(value as FigureValue | undefined)),
  preview: {
    select: {alt: 'alt', caption: 'caption', media: 'asset', pending: 'pendingPhoto'},
    prepare: ({alt, caption, media, pending}) => ({
      title: caption || alt || 'Ảnh chưa có chú thích',
      subtitle: media ? alt : pending ? 'Đang chờ ảnh' : 'Chưa có ảnh',
      media,
    }),
  },
})
