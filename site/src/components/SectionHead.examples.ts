import {difficultTitle, type Examples} from './examples.ts'

export const sectionHeadExamples: Examples<{
  title: string
  id: string
  all?: {label: string; href: string}
}> = () => ({
  'Có liên kết': {
    title: 'Thông báo',
    id: 'vi-du-muc-1',
    all: {label: 'Tất cả thông báo', href: '/thong-bao/'},
  },
  'Tên dài': {title: difficultTitle, id: 'vi-du-muc-2'},
})
