import {createHmac} from 'node:crypto'
import {attachmentKind, largestAttachment} from './attachmentKind.ts'
import {type DeskAnswer, ok} from './deskAnswer.ts'
import type {DeskParts} from './deskParts.ts'
import {type Doubt, doubtsAbout} from './doubts.ts'
import {feedbackDocument, type KeptAttachment} from './feedbackDocument.ts'
import {type FieldErrors, fieldErrors, readSubmission, type Submission} from './feedbackFields.ts'
import type {NetworkLimit} from './networkLimit.ts'
import {longestProof, type Proof, readProof} from './proofOfWork.ts'
import {newReceiptCode} from './receiptCode.ts'
import {renderReceipt} from './renderAnswers.ts'
import {renderForm} from './renderForm.ts'
import {type SentFile, type SentForm, sentFile, textOf} from './sentForm.ts'

/** Takes a letter and answers with its code, or with the form as it was filled in and what is wrong with it. */
export async function submitFeedback(
  parts: DeskParts,
  limit: NetworkLimit,
  sent: SentForm,
): Promise<DeskAnswer> {
  const submission = readSubmission(sent.form)
  const file = await sentFile(sent.form)
  const errors = fieldErrors(submission)
  const attachmentError = file && problemWith(file.bytes)
  if (attachmentError) errors.attachment = attachmentError
  if (Object.keys(errors).length > 0) return again(400, sent.form, submission, errors)

  const now = parts.clock()
  const proof = await readProof(textOf(sent.form, 'proof'), parts.queue.secret, now)
  // From here on nothing is waited for: of two that come at once the second finds what the first left.
  const fingerprint = fingerprintOf(submission, file?.bytes, parts.queue.secret)
  const before = parts.queue.codeOf(fingerprint, now)
  if (before !== undefined) return receipt(before)
  if (!limit.allows(sent.address)) return again(429, sent.form, submission, {}, tooMany)

  const doubts = doubtsAbout({
    proof,
    isProofUsed: proof !== undefined && parts.queue.isUsed(proof.signature),
    trap: textOf(sent.form, 'website'),
    fetchSite: sent.fetchSite,
    now,
  })
  try {
    const code = keep(parts, {submission, file, fingerprint, doubts, proof, now})
    void parts.courier.deliver()
    return receipt(code)
  } catch (error) {
    parts.onError('feedback not kept', error)
    return again(503, sent.form, submission, {}, notKept)
  }
}

interface Kept {
  submission: Submission
  file: SentFile | undefined
  fingerprint: string
  doubts: readonly Doubt[]
  proof: Proof | undefined
  now: number
}

/** Keeps file and text, both or neither. Throws when the disk is full. */
function keep({queue, attachments, siteUrl}: DeskParts, kept: Kept): string {
  const {submission, file, fingerprint, doubts, proof, now} = kept
  const code = newReceiptCode()
  const key = file && attachments.keep(code, file.bytes)
  const attachment: KeptAttachment | undefined =
    file && key
      ? {name: file.name, size: file.bytes.length, url: `${siteUrl}/api/feedback/tep/${code}/${key}`}
      : undefined
  try {
    queue.add(feedbackDocument(submission, {code, now, doubts, attachment}), fingerprint, now, proof)
  } catch (error) {
    if (key) attachments.drop(code, key)
    throw error
  }
  return code
}

const tooMany =
  'Mạng của bạn vừa gửi quá nhiều ý kiến. Xin gửi lại sau một giờ, hoặc gọi điện, đến trực tiếp cơ quan.'
const notKept = 'Máy chủ chưa lưu được ý kiến. Xin thử lại sau ít phút, hoặc gọi điện, đến trực tiếp cơ quan.'

function again(
  status: number,
  form: FormData,
  submission: Submission,
  errors: FieldErrors,
  notice = '',
): DeskAnswer {
  const proof = textOf(form, 'proof').slice(0, longestProof)
  return {status, isError: true, html: `<h1>Gửi ý kiến</h1>${renderForm(submission, errors, notice, proof)}`}
}

function receipt(code: string): DeskAnswer {
  return ok(renderReceipt(code))
}

function problemWith(bytes: Buffer): string | undefined {
  if (bytes.length > largestAttachment) return 'Tệp lớn hơn 5 MB.'
  return attachmentKind(bytes) ? undefined : 'Chỉ nhận tệp PDF, DOCX, ảnh JPEG hoặc PNG.'
}

/** Tells a second press of the button from a second letter, without keeping the letter. */
function fingerprintOf(
  {name, contact, subject, message}: Submission,
  file: Buffer | undefined,
  secret: string,
): string {
  const hash = createHmac('sha256', secret).update(JSON.stringify([name, contact, subject, message]))
  return hash.update(file ?? '').digest('base64url')
}
