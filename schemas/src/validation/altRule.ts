import type {FigureValue} from './figureRule.ts'

const fileName = /\.(jpe?g|png|gif|webp|avif|heic|svg)$/i

/**
 * Validator for a picture's alt text (WCAG 2.2, 1.1.1): required as soon as the figure holds a picture,
 * and never the name of its file.
 */
export function altRule(alt: string | undefined, figure: FigureValue | undefined): true | string {
  if (!figure?.asset) return true
  if (!alt?.trim()) return 'Hãy viết một câu mô tả ảnh cho người không nhìn thấy ảnh.'
  return fileName.test(alt.trim()) ? 'Đây là tên tệp. Hãy tả điều nhìn thấy trong ảnh.' : true
}
