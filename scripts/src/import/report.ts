import {formatNumber} from '@cong/vietnamese/text'
import type {Capture} from './readCapture.ts'
import type {ImportedArticle, ImportNotes} from './toArticle.ts'

const changeNames = {
  spacesFolded: 'chỗ có khoảng trắng thừa đã được dồn lại',
  spaceBeforePunctuation: 'khoảng trắng trước dấu câu đã được bỏ',
  spaceAfterStop: 'dấu chấm dính liền câu sau đã được thêm khoảng trắng',
}

/** What an editor reads after an import: what was found, what was changed, what is left to decide. */
export function report(file: string, capture: Capture, article: ImportedArticle, notes: ImportNotes): string {
  const figures = article.body.flatMap(block => (block._type === 'figure' ? [block.caption] : []))
  return [
    `Đã đọc ${file}`,
    '',
    'Tìm thấy',
    `  ${article.body.length - figures.length} đoạn văn, ${figures.length} chú thích ảnh`,
    ...figures.map(caption => `    ảnh: ${caption}`),
    article.byline ? `  tác giả (dòng cuối): ${article.byline}` : '  không thấy tên tác giả ở cuối bài',
    ...(capture.office ? [`  cơ quan (dòng đầu): ${capture.office}`] : []),
    ...(capture.furniture.length > 0
      ? [`  khung quanh trang, không đưa vào bài: ${capture.furniture.join('; ')}`]
      : []),
    ...capture.counters.map(counter => `  bộ đếm: ${counter.line}`),
    '',
    'Đã sửa',
    ...changesOf(notes),
    '',
    'Cần biên tập viên quyết định',
    '  đặt tiêu đề, chọn chuyên mục, ngày đăng',
    ...(figures.length > 0
      ? ['  tải ảnh cho từng khung ảnh, hoặc xóa khung: còn khung chờ ảnh thì chưa xuất bản được']
      : []),
    ...notes.doubtful.map(doubt => `  đoạn ${doubt.paragraph}: xem lại «${doubt.text}»`),
    ...offer(capture),
  ].join('\n')
}

function changesOf(notes: ImportNotes): string[] {
  const lines = Object.entries(changeNames).flatMap(([kind, name]) => {
    const found = notes.changes.filter(({change}) => change.kind === kind)
    return found.length > 0 ? [`  ${found.length} ${name} (đoạn ${places(found)})`] : []
  })
  return lines.length > 0 ? lines : ['  không có gì']
}

function places(found: {paragraph: number}[]): string {
  return [...new Set(found.map(({paragraph}) => paragraph))].join(', ')
}

function offer(capture: Capture): string[] {
  const total = capture.counters.find(counter => counter.label === 'total')
  if (!total) return []
  return [
    `  tổng lượt truy cập cũ là ${formatNumber(total.value)}: chạy lại lệnh với --settings để đưa ${total.value} vào bản nháp Thông tin cơ quan`,
  ]
}
