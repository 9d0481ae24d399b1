import type {Indicator} from '../content/report.ts'
import {difficultTitle, type Examples} from './examples.ts'

const all: Indicator[] = [
  {label: 'Lao động có việc làm mới', unit: 'người', result: 8420, target: 8000, previous: 7610},
  {label: 'Hồ sơ giải quyết đúng hạn', unit: '%', result: 98.7, target: 100},
  {label: 'Lớp nghề đã mở', unit: 'lớp', result: 0, target: 12, previous: 3},
  {label: difficultTitle, unit: 'triệu đồng', result: 1234567},
]

export const indicatorListExamples: Examples<{indicators: Indicator[]}> = () => ({
  'Đủ và thiếu số liệu': {indicators: all},
})

export const indicatorChartExamples: Examples<{indicator: Indicator}> = () =>
  Object.fromEntries(all.map((indicator, index) => [`Chỉ tiêu ${index + 1}`, {indicator}]))
