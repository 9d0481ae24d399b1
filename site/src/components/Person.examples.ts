import type {Contact} from '../lake/loadOrganisation.ts'
import type {Examples} from './examples.ts'

export const personExamples: Examples<{person: Contact}> = () => ({
  'Đủ thông tin': {
    person: {
      name: 'Lê Thị Ái Loan',
      position: 'Chuyên viên',
      unit: 'Phòng Lao động, Việc làm',
      phone: '0233 3852 529',
      email: 'loan@so.example',
    },
  },
  'Chỉ có tên': {person: {name: 'Nguyễn Văn Ước'}},
})
