/** The parts of a figure that its rules look at. */
export interface FigureValue {
  readonly _key?: string
  readonly asset?: {readonly _ref?: string} | undefined
  readonly alt?: string | undefined
  readonly caption?: string | undefined
  readonly credit?: string | undefined
  readonly pendingPhoto?: boolean | undefined
}

const waiting = 'Ảnh này còn chờ tệp: hãy tải ảnh lên, hoặc xóa khung ảnh nếu không dùng nữa.'
const empty = 'Khung ảnh này chưa có ảnh: hãy tải ảnh lên hoặc xóa khung ảnh.'

/**
 * Validator for a figure: one without its picture stops Publish. A figure in a list (it has a `_key`)
 * must hold a picture; a single field may stay empty as long as nothing was written in it.
 */
export function figureRule(figure: FigureValue | undefined): true | string {
  if (!figure || figure.asset) return true
  if (figure.pendingPhoto) return waiting
  const started = figure._key || figure.alt || figure.caption || figure.credit
  return started ? empty : true
}

/** Validator for a figure that a document cannot do without. */
export function requiredFigureRule(figure: FigureValue | undefined): true | string {
  return figure?.asset ? true : figure?.pendingPhoto ? waiting : 'Hãy tải ảnh lên.'
}
