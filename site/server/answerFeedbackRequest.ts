import type {IncomingMessage, ServerResponse} from 'node:http'
import type {AttachmentFolder} from '../src/feedback/attachmentFolder.ts'
import {largestAttachment} from '../src/feedback/attachmentKind.ts'
import type {FeedbackDesk} from '../src/feedback/createFeedbackDesk.ts'
import type {DeskAnswer} from '../src/feedback/deskAnswer.ts'
import {renderMessage} from '../src/feedback/renderAnswers.ts'
import type {SentForm} from '../src/feedback/sentForm.ts'
import {clientAddress, type TrustedProxies} from '../src/visits/clientAddress.ts'
import type {FormPlaces} from './formPlaces.ts'
import {BodyTooLarge, readBody} from './readBody.ts'
import {resultPage} from './resultPage.ts'

export interface FeedbackService {
  desk: FeedbackDesk
  attachments: AttachmentFolder
  isTrustedProxy: TrustedProxies
  siteFolder: string
  places: FormPlaces
}

const root = '/api/feedback'
const largestBody = largestAttachment + 256 * 1024

export function isFeedbackPath(path: string): boolean {
  return path === root || path.startsWith(`${root}/`)
}

/** Answers the addresses of the feedback form. The headers of a page are set already. */
export async function answerFeedbackRequest(
  service: FeedbackService,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  response.setHeader('Cache-Control', 'no-store')
  const {desk} = service
  if (request.method === 'POST' && path === root) return answerForm(service, request, response, desk.submit)
  if (request.method === 'POST' && path === `${root}/status`)
    return answerForm(service, request, response, desk.lookUp)
  if (request.method !== 'GET')
    return refuse(service, response, 405, 'Không làm được', 'Địa chỉ này không nhận yêu cầu ấy.')
  if (path === `${root}/challenge`) return send(response, 200, 'application/json', await desk.challenge())
  if (path === root || path === `${root}/status`) return redirect(response, '/gop-y/')
  return sendAttachment(service, response, path)
}

async function answerForm(
  service: FeedbackService,
  request: IncomingMessage,
  response: ServerResponse,
  answer: (sent: SentForm) => Promise<DeskAnswer>,
): Promise<void> {
  const address = addressOf(service, request)
  const leave = service.places.take(address)
  if (leave === undefined) {
    response.setHeader('Retry-After', '10')
    return refuse(service, response, 503, 'Hệ thống đang bận', 'Xin bấm nút quay lại và gửi lại sau ít giây.')
  }
  try {
    const {status, ...rest} = await answer(await readSentForm(request, address))
    if (status === 429) response.setHeader('Retry-After', '3600')
    sendPage(service, response, {status, ...rest})
  } catch (error) {
    if (!(error instanceof BodyTooLarge || error instanceof NotAForm)) throw error
    // Nothing more is read from whoever sends too much or what is no form.
    response.setHeader('Connection', 'close')
    if (error instanceof BodyTooLarge) {
      refuse(
        service,
        response,
        413,
        'Tệp quá lớn',
        'Tệp kèm theo không quá 5 MB. Xin bấm nút quay lại và chọn tệp khác.',
      )
    } else
      refuse(
        service,
        response,
        400,
        'Không đọc được',
        'Biểu mẫu gửi đến không đúng dạng. Xin mở lại trang gửi ý kiến.',
      )
  } finally {
    leave()
  }
}

/** A body that no form of ours would send. */
class NotAForm extends Error {}

/** Throws NotAForm or BodyTooLarge. */
async function readSentForm(request: IncomingMessage, address: string): Promise<SentForm> {
  const {headers} = request
  const type = headers['content-type'] ?? ''
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) throw new NotAForm()
  const body = await readBody(request, largestBody)
  const form = await new Response(new Uint8Array(body), {headers: {'Content-Type': type}})
    .formData()
    .catch(() => {
      throw new NotAForm()
    })
  return {
    form,
    address,
    fetchSite: [headers['sec-fetch-site']].flat().join(),
  }
}

function addressOf({isTrustedProxy}: FeedbackService, {headers, socket}: IncomingMessage): string {
  const forwarded = [headers['x-forwarded-for']].flat().join(', ')
  return clientAddress(socket.remoteAddress ?? '', forwarded, isTrustedProxy)
}

/** `/api/feedback/tep/<code>/<key>`: the key stands only where editors read it. A file is saved, never shown here. */
function sendAttachment(service: FeedbackService, response: ServerResponse, path: string): void {
  const [, code = '', key = ''] = /^\/api\/feedback\/tep\/([0-9A-Z]{10})\/([\w-]{32})$/.exec(path) ?? []
  const file = code ? service.attachments.open(code, key) : undefined
  if (!file) {
    refuse(service, response, 404, 'Không tìm thấy', 'Không có gì ở địa chỉ này.')
    return
  }
  response.setHeader('Content-Disposition', `attachment; filename="gop-y-${code}.${file.kind.extension}"`)
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
  response.setHeader('Referrer-Policy', 'no-referrer')
  send(response, 200, file.kind.mimeType, file.bytes)
}

function refuse(
  service: FeedbackService,
  response: ServerResponse,
  status: number,
  title: string,
  text: string,
): void {
  sendPage(service, response, {status, isError: true, html: renderMessage(title, text)})
}

function sendPage({siteFolder}: FeedbackService, response: ServerResponse, answer: DeskAnswer): void {
  send(response, answer.status, 'text/html; charset=utf-8', resultPage(siteFolder, answer))
}

function redirect(response: ServerResponse, location: string): void {
  response.setHeader('Location', location)
  send(response, 303, 'text/plain; charset=utf-8', '')
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.statusCode = status
  response.setHeader('Content-Type', type)
  response.end(body)
}
