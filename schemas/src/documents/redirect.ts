import {LinkIcon} from '@sanity/icons/Link'
import {defineField, defineType, type ValidationContext} from 'sanity'
import {linkTargets} from '../objects/linkTargets.ts'
import {addressRule} from '../validation/addressRule.ts'
import {oldAddressRule} from '../validation/oldAddressRule.ts'
import {type RedirectEnds, redirectLoopRule} from '../validation/redirectLoopRule.ts'

/** An old address of the site and where it leads now. The Studio writes one when a published slug changes. */
export const redirect = defineType({
  name: 'redirect',
  title: 'Chuyển hướng',
  description: 'Đưa người mở địa chỉ cũ tới trang mới. Khi đổi đường dẫn của bài đã đăng, mục này tự có.',
  type: 'document',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'from',
      title: 'Địa chỉ cũ',
      description: 'Phần sau tên miền, ví dụ: /Default.aspx?tabid=81 hoặc /tin-tuc/ten-cu/.',
      type: 'string',
      validation: rule => [rule.required().error('Hãy ghi địa chỉ cũ.'), rule.custom(oldAddressRule)],
    }),
    defineField({
      name: 'document',
      title: 'Trang của cổng',
      description: 'Nên chọn ở đây: trang này đổi đường dẫn thì địa chỉ cũ vẫn dẫn đúng.',
      type: 'reference',
      weak: true,
      to: [...linkTargets, {type: 'person'}, {type: 'feedbackAnswer'}],
    }),
    defineField({
      name: 'to',
      title: 'Địa chỉ mới',
      description: 'Khi không chọn trang ở trên, ví dụ: /lich/ hoặc https://dichvucong.gov.vn/.',
      type: 'string',
      hidden: ({document}) => document?.document !== undefined,
      validation: rule => [rule.custom(addressRule), rule.custom(targetRule)],
    }),
    defineField({
      name: 'note',
      title: 'Ghi chú',
      description: 'Vì sao chuyển, để người sau hiểu. Không hiện trên cổng.',
      type: 'string',
    }),
  ],
  preview: {
    select: {title: 'from', to: 'to', document: 'document.title', name: 'document.name'},
    prepare: ({title, to, document, name}) => ({
      title: title || 'Chưa ghi địa chỉ cũ',
      subtitle: `→ ${document ?? name ?? to ?? 'chưa chọn trang'}`,
    }),
  },
})

const others = '*[_type == "redirect" && _id != $id && defined(from) && defined(to)]{from, to}'

async function targetRule(to: string | undefined, {document, getClient}: ValidationContext) {
  if (document?.document !== undefined) return true
  if (!to) return 'Hãy chọn một trang của cổng hoặc ghi địa chỉ mới.'
  const from = typeof document?.from === 'string' ? document.from : ''
  const id = document?._id.replace(/^drafts\./, '') ?? ''
  const client = getClient({apiVersion: '2025-02-19'}).withConfig({perspective: 'published'})
  return redirectLoopRule({from, to}, await client.fetch<RedirectEnds[]>(others, {id}))
}
