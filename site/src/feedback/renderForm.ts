import {escapeHtml} from '../richText/escapeHtml.ts'
import {type FieldErrors, type FieldName, longest, type Submission} from './feedbackFields.ts'

/** How long personal data is kept after the receipt, in months; `pnpm feedback purge` goes by it. */
export const keptMonths = 24

const labels: Record<FieldName, string> = {
  name: 'Họ và tên',
  contact: 'Điện thoại hoặc thư điện tử',
  subject: 'Chủ đề',
  message: 'Nội dung',
  attachment: 'Tệp kèm theo (không bắt buộc)',
  consent: 'Đồng ý cho dùng thông tin',
}

const hints: Partial<Record<FieldName, string>> = {
  contact: 'Chỉ dùng để trả lời bạn.',
  message: `Việc gì, ở đâu, khi nào, bạn đề nghị điều gì. Không quá ${longest.message.toLocaleString('vi-VN')} ký tự.`,
  attachment: 'Một tệp PDF, DOCX, ảnh JPEG hoặc PNG, không quá 5 MB.',
}

/**
 * The form, empty or with what was typed and what is wrong with it. The static page and the server's answers show the
 * same one, so that it works without scripts. `notice` tells of a trouble that no field is to
 * blame for; `proof` is the proof of work that a refused form brought and has not used up.
 */
export function renderForm(
  values: Partial<Submission> = {},
  errors: FieldErrors = {},
  notice = '',
  proof = '',
): string {
  const wrong = Object.entries(errors) as [FieldName, string][]
  const text = (name: 'name' | 'contact' | 'subject', attributes: string) =>
    field(
      name,
      errors,
      `<input id="${name}" name="${name}" value="${escapeHtml(values[name] ?? '')}" ${attributes}${described(name, errors)}>`,
    )
  return `${summary(wrong, notice)}
<form class="feedback-form" action="/api/feedback" method="post" enctype="multipart/form-data" novalidate data-feedback>
${text('name', 'autocomplete="name"')}
${text('contact', 'autocomplete="email"')}
${text('subject', 'autocomplete="off"')}
${field('message', errors, `<textarea id="message" name="message" rows="10"${described('message', errors)}>\n${escapeHtml(values.message ?? '')}</textarea>`)}
${field('attachment', errors, `<input type="file" id="attachment" name="attachment" accept=".pdf,.docx,.jpg,.jpeg,.png"${described('attachment', errors)}>`)}
<p class="feedback-trap" aria-hidden="true"><label for="website">Để trống ô này</label><input id="website" name="website" tabindex="-1" autocomplete="off"></p>
<div class="feedback-purpose"><p><strong>Thông tin cá nhân của bạn</strong></p><p>Cơ quan chỉ dùng họ tên và cách liên hệ để xem xét, trả lời ý kiến này; không công khai, không chuyển cho bên thứ ba ngoài cơ quan có thẩm quyền giải quyết. Thông tin được xóa sau ${keptMonths} tháng. Bạn có thể yêu cầu xem, sửa hoặc xóa sớm hơn.</p></div>
<div class="feedback-field"${errors.consent ? ' data-wrong' : ''}>${errorText('consent', errors)}<label class="feedback-consent"><input type="checkbox" id="consent" name="consent" value="yes"${values.consent ? ' checked' : ''}${described('consent', errors)}> Tôi đồng ý cho cơ quan dùng thông tin trên vào mục đích đã nêu.</label></div>
<input type="hidden" name="proof" value="${escapeHtml(proof)}">
<p><button type="submit">Gửi ý kiến</button> <span role="status" data-feedback-status></span></p>
</form>`
}

function summary(wrong: readonly [FieldName, string][], notice: string): string {
  if (wrong.length === 0 && notice === '') return ''
  const items = wrong.map(
    ([name, error]) => `<li><a href="#${name}">${escapeHtml(`${labels[name]}: ${error}`)}</a></li>`,
  )
  const again =
    wrong.length > 0 ? '<p>Những gì bạn đã viết vẫn còn; nếu có tệp kèm theo, hãy chọn lại tệp.</p>' : ''
  return `<div class="feedback-errors" role="alert" tabindex="-1" autofocus id="loi"><h2>Ý kiến chưa được gửi</h2>${notice ? `<p>${escapeHtml(notice)}</p>` : ''}${items.length > 0 ? `<ul>${items.join('')}</ul>` : ''}${again}</div>`
}

function field(name: FieldName, errors: FieldErrors, control: string): string {
  const hint = hints[name]
  return `<div class="feedback-field"${errors[name] ? ' data-wrong' : ''}><label for="${name}">${labels[name]}</label>${hint ? `<p class="feedback-hint" id="${name}-hint">${escapeHtml(hint)}</p>` : ''}${errorText(name, errors)}${control}</div>`
}

function errorText(name: FieldName, errors: FieldErrors): string {
  return errors[name]
    ? `<p class="feedback-error" id="${name}-error">Lỗi: ${escapeHtml(errors[name])}</p>`
    : ''
}

function described(name: FieldName, errors: FieldErrors): string {
  const ids = [hints[name] ? `${name}-hint` : '', errors[name] ? `${name}-error` : ''].filter(Boolean)
  const by = ids.length > 0 ? ` aria-describedby="${ids.join(' ')}"` : ''
  return errors[name] ? `${by} aria-invalid="true"` : by
}
