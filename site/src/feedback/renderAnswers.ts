import {escapeHtml} from '../richText/escapeHtml.ts'
import {formatCode} from './receiptCode.ts'

/** What a look-up by code may show: nothing that the sender wrote. */
export interface FeedbackState {
  code: string
  /** In words, such as 'Đang xử lý'. */
  status: string
  receivedAt: string
  answer?: {title: string; href: string} | undefined
}

/** The page after a submission: the code to keep. */
export function renderReceipt(code: string): string {
  return `<div role="status"><h1>Đã nhận ý kiến của bạn</h1><p class="lead">Mã tiếp nhận của bạn là:</p><p class="feedback-code">${formatCode(code)}</p><p>Hãy ghi lại mã này. Chỉ có mã mới tra cứu được kết quả; cơ quan không gửi lại mã.</p></div>${renderLookup(formatCode(code))}`
}

/** The form that looks a code up. */
export function renderLookup(code = '', error = ''): string {
  return `<form class="feedback-form" action="/api/feedback/status" method="post" novalidate><div class="feedback-field"${error ? ' data-wrong' : ''}><label for="code">Tra cứu bằng mã tiếp nhận</label>${error ? `<p class="feedback-error" id="code-error" role="alert">Lỗi: ${escapeHtml(error)}</p>` : ''}<input id="code" name="code" value="${escapeHtml(code)}" autocomplete="off" autocapitalize="characters" spellcheck="false"${error ? ' aria-invalid="true" aria-describedby="code-error"' : ''}></div><p><button type="submit">Tra cứu</button></p></form>`
}

/** What became of a submission. */
export function renderState({code, status, receivedAt, answer}: FeedbackState): string {
  const link = answer
    ? `<dt>Trả lời</dt><dd><a href="${escapeHtml(answer.href)}">${escapeHtml(answer.title)}</a></dd>`
    : ''
  return `<h1>Kết quả tra cứu</h1><dl class="facts"><dt>Mã tiếp nhận</dt><dd>${formatCode(code)}</dd><dt>Nhận lúc</dt><dd>${escapeHtml(receivedAt)}</dd><dt>Trạng thái</dt><dd><strong>${escapeHtml(status)}</strong></dd>${link}</dl>${renderLookup()}`
}

/** A page that only says something. */
export function renderMessage(title: string, text: string): string {
  return `<h1>${escapeHtml(title)}</h1><p role="alert">${escapeHtml(text)}</p>`
}
