import {defineField} from 'sanity'

/** The unit of the office that answers for a document. */
export function unitField() {
  return defineField({
    name: 'unit',
    title: 'Đơn vị phụ trách',
    description: 'Phòng, ban hoặc đơn vị chịu trách nhiệm về nội dung này.',
    type: 'reference',
    to: [{type: 'unit'}],
  })
}
