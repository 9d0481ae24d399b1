import {fold, parseNumber, toNfc} from '@cong/vietnamese/text'

/** The text of an old portal's page, taken apart. Every line of the page is in exactly one of the fields. */
export interface Capture {
  /** 'Chi tiết - Sở …': what the old site called the page, and whose it was. */
  pageTitle: string | undefined
  office: string | undefined
  /** Sidebar and footer labels that stood around the article. */
  furniture: string[]
  /** 'Tổng lượt truy cập: 690.768' and its fellows, as written and as a number. */
  counters: Counter[]
  /** The article's paragraphs as they stood, layout and all. */
  paragraphs: string[]
}

export interface Counter {
  line: string
  label: 'online' | 'today' | 'total'
  value: number
}

/** Labels that old portals set around their pages, folded. */
const furniture = new Set(
  [
    'Thông tin tiện ích',
    'Lịch vạn niên',
    'Tiếp nhận ý kiến',
    'Hình ảnh hoạt động',
    'Video',
    'Liên kết website',
    'Thông báo',
    'Tin mới',
    'Tin liên quan',
    'Thư viện ảnh',
    'Đăng nhập',
    'Trang chủ',
    'Tìm kiếm',
    'In bài viết',
    'Quay lại',
  ].map(fold),
)

const counterLabels: Record<string, Counter['label']> = {
  [fold('Đang truy cập')]: 'online',
  [fold('Hôm nay')]: 'today',
  [fold('Tổng lượt truy cập')]: 'total',
}

/**
 * Takes a captured page apart by its lines: title line, sidebar labels, counters and the article's paragraphs.
 * Throws when no paragraph is left, since then the file is no captured article.
 */
export function readCapture(text: string): Capture {
  const lines = toNfc(text.replace(/^\uFEFF/, ''))
    .split(/\r\n|\r|\n/)
    .filter(line => line.trim() !== '')
  const capture: Capture = {
    pageTitle: undefined,
    office: undefined,
    furniture: [],
    counters: [],
    paragraphs: [],
  }
  lines.forEach((line, index) => {
    place(capture, line, index === 0)
  })
  if (capture.paragraphs.length === 0) {
    throw new Error(
      'Tệp không có đoạn văn nào ngoài các khung quanh trang. Hãy kiểm tra đây có đúng là trang bài viết đã chép về không.',
    )
  }
  return capture
}

function place(capture: Capture, line: string, isFirst: boolean): void {
  const text = line.trim()
  const counter = readCounter(text)
  const title = isFirst ? /^(.{3,40}?) [-–|] (.{5,120})$/.exec(text) : null
  if (counter) capture.counters.push(counter)
  else if (furniture.has(fold(text))) capture.furniture.push(text)
  else if (title && !/[.!?]$/.test(text)) {
    capture.pageTitle = text
    capture.office = title[2]
  } else capture.paragraphs.push(line)
}

function readCounter(text: string): Counter | undefined {
  const match = /^([^:]{3,40})\s*:\s*([\d.]+)$/.exec(text)
  const label = match?.[1] && counterLabels[fold(match[1].trim())]
  const value = match?.[2] ? parseNumber(match[2]) : undefined
  return label && value !== undefined ? {line: text, label, value} : undefined
}
