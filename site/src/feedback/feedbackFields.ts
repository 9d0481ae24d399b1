import {toNfc} from '@cong/vietnamese/text'

/** What a citizen types, cleaned; the names are those of the form's fields and of the lake's document. */
export interface Submission {
  name: string
  contact: string
  subject: string
  message: string
  consent: boolean
}

export type FieldName = keyof Submission | 'attachment'

/** What is wrong with a field, in words for the person who filled it in. */
export type FieldErrors = Partial<Record<FieldName, string>>

/** The longest texts taken, in characters. */
export const longest = {name: 100, contact: 150, subject: 200, message: 10_000} as const

const required = {
  name: 'Hãy ghi họ và tên.',
  contact: 'Hãy ghi số điện thoại hoặc địa chỉ thư điện tử để cơ quan trả lời.',
  subject: 'Hãy ghi chủ đề.',
  message: 'Hãy viết nội dung ý kiến.',
} as const

type TextField = keyof typeof required
const textFields = Object.keys(required) as TextField[]

/** Reads the fields of a sent form; what is missing is empty. Control and direction marks are left out, text is NFC. */
export function readSubmission(form: FormData): Submission {
  const text = (name: TextField) => {
    const value = form.get(name)
    return typeof value === 'string' ? cleanText(value, name === 'message') : ''
  }
  return {
    name: text('name'),
    contact: text('contact'),
    subject: text('subject'),
    message: text('message'),
    consent: form.get('consent') === 'yes',
  }
}

/** Every reason why a submission can't be taken; empty when it can. */
export function fieldErrors(submission: Submission): FieldErrors {
  const errors: FieldErrors = {}
  for (const name of textFields) {
    const value = submission[name]
    if (value === '') errors[name] = required[name]
    else if (value.length > longest[name]) {
      errors[name] =
        `Dài quá ${longest[name].toLocaleString('vi-VN')} ký tự (đang có ${value.length.toLocaleString('vi-VN')}).`
    }
  }
  if (!errors.contact && !isReachable(submission.contact)) {
    errors.contact = 'Hãy ghi đủ số điện thoại, ví dụ 0912 345 678, hoặc địa chỉ thư điện tử.'
  }
  if (!submission.consent)
    errors.consent = 'Cần bạn đồng ý thì cơ quan mới được dùng thông tin này để trả lời.'
  return errors
}

function isReachable(contact: string): boolean {
  return /[^\s@]+@[^\s@]+\.[^\s@]+/.test(contact) || (contact.match(/\d/g)?.length ?? 0) >= 8
}

function cleanText(value: string, hasLines: boolean): string {
  const lines = toNfc(value)
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, mark =>
      mark === '\n' && hasLines ? mark : mark === '\t' || mark === '\n' ? ' ' : '',
    )
  return lines.trim()
}
