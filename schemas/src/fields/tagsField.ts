import {defineArrayMember, defineField} from 'sanity'

/** Words that bring documents on one matter together, across categories. */
export function tagsField() {
  return defineField({
    name: 'tags',
    title: 'Từ khóa',
    description:
      'Hai đến năm từ khóa; gõ rồi bấm Enter. Dùng lại từ khóa đã có để các bài được gom đúng chỗ.',
    type: 'array',
    of: [defineArrayMember({type: 'string'})],
    options: {layout: 'tags'},
    validation: rule => [
      rule.unique().error('Từ khóa bị lặp.'),
      rule.max(10).warning('Nhiều hơn 10 từ khóa thì không còn giúp tìm bài.'),
    ],
  })
}
