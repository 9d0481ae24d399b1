import {defineField, type Rule, type SlugRule} from 'sanity'
import {formerAddressRule} from '../validation/formerAddressRule.ts'
import {slugRule} from '../validation/slugRule.ts'
import {freeSlug} from './freeSlug.ts'

/**
 * The last part of a document's address, made from the field named `source` without its Vietnamese marks, and
 * numbered where another document has it.
 * `address` shows the editor where it will stand, such as `/tin-tuc/…/`.
 */
export function slugField(source: string, address: string) {
  return defineField({
    name: 'slug',
    title: 'Đường dẫn',
    description: `Phần cuối của địa chỉ trang: ${address}. Bấm “Tạo” để viết từ tên. Đổi sau khi đăng thì địa chỉ cũ tự dẫn tới địa chỉ mới.`,
    type: 'slug',
    options: {source, maxLength: 96, slugify: (text, _, context) => freeSlug(text, context)},
    validation: rule => [rule.custom(slugRule), bare(rule).custom(formerAddressRule).warning()],
  })
}

/** A rule without the check that slugs are unique, which each rule of a slug field brings along: once is enough. */
function bare(rule: SlugRule): SlugRule {
  return (rule as unknown as Rule).clone().reset() as unknown as SlugRule
}
