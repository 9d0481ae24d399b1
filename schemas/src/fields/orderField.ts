import {defineField} from 'sanity'

/** A document's place in a list that people put in order by hand; smaller comes first. */
export function orderField() {
  return defineField({
    name: 'order',
    title: 'Thứ tự',
    description: 'Số nhỏ đứng trước. Để trống thì xếp cuối, theo bảng chữ cái.',
    type: 'number',
    validation: rule => rule.integer().error('Thứ tự là một số nguyên, ví dụ 10, 20, 30.'),
  })
}
