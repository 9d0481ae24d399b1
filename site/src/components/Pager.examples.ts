import type {ListPage} from '../lake/listPages.ts'
import type {Examples} from './examples.ts'

export const pagerExamples: Examples<{page: ListPage}> = () => ({
  'Trang mới nhất': {page: {from: 12, to: 30, older: '/tin-tuc/'}},
  'Giữa danh sách': {page: {number: 2, from: 12, to: 24, newer: '/tin-tuc/', older: '/tin-tuc/'}},
  'Trang cũ nhất': {page: {number: 1, from: 0, to: 12, newer: '/tin-tuc/'}},
})
