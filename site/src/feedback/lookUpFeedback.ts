import {choiceTitle, feedbackStatuses} from '@cong/schemas/vocabulary'
import {formatDateTime} from '@cong/vietnamese/text'
import {type DeskAnswer, ok} from './deskAnswer.ts'
import type {DeskParts} from './deskParts.ts'
import type {LakeState} from './feedbackLake.ts'
import type {NetworkLimit} from './networkLimit.ts'
import {readCode} from './receiptCode.ts'
import {type FeedbackState, renderLookup, renderMessage, renderState} from './renderAnswers.ts'
import {type SentForm, textOf} from './sentForm.ts'

/** Tells what became of a letter by its code: in the lake, or still waiting for it. */
export async function lookUpFeedback(
  parts: DeskParts,
  limit: NetworkLimit,
  sent: SentForm,
): Promise<DeskAnswer> {
  const typed = textOf(sent.form, 'code')
  const code = readCode(typed)
  if (code === undefined) return wrongCode(400, typed, 'Mã tiếp nhận gồm 10 chữ và số, ví dụ K7Q2M-9XW3P.')
  if (!limit.allows(sent.address))
    return wrongCode(429, typed, 'Mạng của bạn tra cứu quá nhiều lần. Xin thử lại sau một giờ.')
  const state = await stateOf(parts, code)
  if (state === 'missing')
    return wrongCode(404, typed, 'Không có ý kiến nào mang mã này. Hãy xem lại mã đã ghi.')
  if (state !== 'unavailable') return ok(renderState(state))
  const html = renderMessage('Chưa tra cứu được', 'Hệ thống đang bận. Xin thử lại sau ít phút.')
  return {status: 503, isError: true, html}
}

async function stateOf(
  {queue, lake, onError}: DeskParts,
  code: string,
): Promise<FeedbackState | 'missing' | 'unavailable'> {
  let isLakeAway = false
  try {
    const found = await lake?.find(code)
    if (found) return stateInLake(code, found)
  } catch (error) {
    onError('feedback look-up', error)
    isLakeAway = true
  }
  const receivedAt = queue.receivedAt(code)
  if (receivedAt === undefined) return isLakeAway ? 'unavailable' : 'missing'
  return {code, status: titleOf('received'), receivedAt: formatDateTime(receivedAt)}
}

function stateInLake(code: string, {status, receivedAt, answer}: LakeState): FeedbackState {
  return {
    code,
    status: titleOf(status),
    receivedAt: formatDateTime(receivedAt),
    answer: answer ? {title: answer.title, href: `/hoi-dap/${answer.slug}/`} : undefined,
  }
}

/** Whether something is looked at twice is the office's own matter. */
function titleOf(status: string): string {
  return choiceTitle(feedbackStatuses, status === 'quarantined' ? 'received' : status)
}

function wrongCode(status: number, typed: string, error: string): DeskAnswer {
  return {status, isError: true, html: `<h1>Tra cứu ý kiến</h1>${renderLookup(typed.slice(0, 40), error)}`}
}
