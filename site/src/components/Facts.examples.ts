import {difficultTitle, type Examples} from './examples.ts'

export const factsExamples: Examples<{facts: (readonly [string, string | undefined])[]}> = () => ({
  'Bỏ qua điều chưa biết': {
    facts: [
      ['Cơ quan ban hành', 'Ủy ban nhân dân tỉnh'],
      ['Người ký', undefined],
      ['Trích yếu', difficultTitle],
    ],
  },
})
