import {createHmac} from 'node:crypto'
import {choiceTitle, feedbackStatuses} from '@cong/schemas/vocabulary'
import {formatDateTime} from '@cong/vietnamese/text'
import type {AttachmentFolder} from './attachmentFolder.ts'
import {attachmentKind, largestAttachment} from './attachmentKind.ts'
import {type Doubt, doubtsAbout} from './doubts.ts'
import type {FeedbackCourier} from './feedbackCourier.ts'
import {feedbackDocument, type KeptAttachment} from './feedbackDocument.ts'
import {type FieldErrors, fieldErrors, readSubmission, type Submission} from './feedbackFields.ts'
import type {FeedbackLake} from './feedbackLake.ts'
import type {FeedbackQueue} from './feedbackQueue.ts'
import {NetworkLimit} from './networkLimit.ts'
import {longestProof, newChallenge, type Proof, readProof} from './proofOfWork.ts'
import {newReceiptCode, readCode} from './receiptCode.ts'
import {renderLookup, renderMessage, renderReceipt, renderState} from './renderAnswers.ts'
import {renderForm} from './renderForm.ts'

/** A sent form, and what the server knows about who sent it. */
export interface SentForm {
  form: FormData
  address: string
  /** `Sec-Fetch-Site`. */
  fetchSite: string
}

/** An answer to be put into the site's frame. */
export interface DeskAnswer {
  status: number
  isError: boolean
  html: string
}

export interface DeskParts {
  queue: FeedbackQueue
  attachments: AttachmentFolder
  courier: FeedbackCourier
  lake: FeedbackLake | undefined
  /** Public origin of the site, for the links that editors follow. */
  siteUrl: string
  clock: () => number
  /** Submissions and look-ups that a network may make in an hour. */
  limits: {submissions: number; lookups: number}
  onError: (event: string, error: unknown) => void
}

/** Takes submissions and tells what became of them. */
export interface FeedbackDesk {
  challenge(): Promise<string>
  submit(sent: SentForm): Promise<DeskAnswer>
  lookUp(sent: SentForm): Promise<DeskAnswer>
}

export function createFeedbackDesk(parts: DeskParts): FeedbackDesk {
  const {queue, clock} = parts
  const submissions = new NetworkLimit(parts.limits.submissions, clock)
  const lookups = new NetworkLimit(parts.limits.lookups, clock)
  return {
    challenge: async () => JSON.stringify(await newChallenge(queue.secret, clock())),
    submit: sent => submit(parts, submissions, sent),
    lookUp: sent => lookUp(parts, lookups, sent),
  }
}

async function submit(parts: DeskParts, limit: NetworkLimit, sent: SentForm): Promise<DeskAnswer> {
  const submission = readSubmission(sent.form)
  const file = await sentFile(sent.form)
  const errors = fieldErrors(submission)
  const attachmentError = file && problemWith(file.bytes)
  if (attachmentError) errors.attachment = attachmentError
  if (Object.keys(errors).length > 0) return again(400, sent.form, submission, errors)

  const now = parts.clock()
  const fingerprint = fingerprintOf(submission, file?.bytes, parts.queue.secret)
  const before = parts.queue.codeOf(fingerprint, now)
  if (before !== undefined) return receipt(before)
  if (!limit.allows(sent.address)) return again(429, sent.form, submission, {}, tooMany)

  const proof = await readProof(textOf(sent.form, 'proof'), parts.queue.secret, now)
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

async function lookUp(
  {queue, lake, onError}: DeskParts,
  limit: NetworkLimit,
  sent: SentForm,
): Promise<DeskAnswer> {
  const typed = textOf(sent.form, 'code')
  const code = readCode(typed)
  if (code === undefined) return wrongCode(400, typed, 'Mã tiếp nhận gồm 10 chữ và số, ví dụ K7Q2M-9XW3P.')
  if (!limit.allows(sent.address))
    return wrongCode(429, typed, 'Mạng của bạn tra cứu quá nhiều lần. Xin thử lại sau một giờ.')
  try {
    const state = await lake?.find(code)
    if (state) {
      const {answer} = state
      return ok(
        renderState({
          code,
          // Whether something is looked at twice is the office's own matter.
          status: choiceTitle(feedbackStatuses, state.status === 'quarantined' ? 'received' : state.status),
          receivedAt: formatDateTime(state.receivedAt),
          answer: answer ? {title: answer.title, href: `/hoi-dap/${answer.slug}/`} : undefined,
        }),
      )
    }
  } catch (error) {
    onError('feedback look-up', error)
    if (queue.receivedAt(code) === undefined) {
      return {
        status: 503,
        isError: true,
        html: renderMessage('Chưa tra cứu được', 'Hệ thống đang bận. Xin thử lại sau ít phút.'),
      }
    }
  }
  const waiting = queue.receivedAt(code)
  if (waiting === undefined)
    return wrongCode(404, typed, 'Không có ý kiến nào mang mã này. Hãy xem lại mã đã ghi.')
  return ok(
    renderState({
      code,
      status: choiceTitle(feedbackStatuses, 'received'),
      receivedAt: formatDateTime(waiting),
    }),
  )
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

function wrongCode(status: number, typed: string, error: string): DeskAnswer {
  return {status, isError: true, html: `<h1>Tra cứu ý kiến</h1>${renderLookup(typed.slice(0, 40), error)}`}
}

function ok(html: string): DeskAnswer {
  return {status: 200, isError: false, html}
}

interface SentFile {
  name: string
  bytes: Buffer
}

/** The attachment; a browser sends an empty nameless file where none was chosen. */
async function sentFile(form: FormData): Promise<SentFile | undefined> {
  const file = form.get('attachment')
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return undefined
  const name =
    file.name
      .normalize('NFC')
      .replace(/[\p{C}/\\]/gu, '')
      .slice(-120) || 'tep-kem-theo'
  return {name, bytes: Buffer.from(await file.arrayBuffer())}
}

function problemWith(bytes: Buffer): string | undefined {
  if (bytes.length > largestAttachment) return 'Tệp lớn hơn 5 MB.'
  return attachmentKind(bytes) ? undefined : 'Chỉ nhận tệp PDF, DOCX, ảnh JPEG hoặc PNG.'
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
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
