import type {VisitRequest} from './countVisit.ts'
import type {VisitCounter} from './createVisitCounter.ts'
import {seriesSteps, visitCsv} from './visitSeries.ts'

/** A request as our server and the serverless hosts both can tell it. */
export interface VisitCall {
  method: string
  /** Without the query. */
  path: string
  hasBody: boolean
  visit: VisitRequest
}

/** An answer that any server can send. */
export interface PlainAnswer {
  status: number
  /** Names and values by turns, which node:http sends as they are: an object would cost a hit as much as its HMAC. */
  headers: readonly string[]
  body: string
}

export const visitsPath = '/api/visits'

const seriesPath = `${visitsPath}/series.json`
const csvSteps = new Map(seriesSteps.map(step => [`${visitsPath}/${step}.csv`, step]))

const common = ['Cache-Control', 'no-store', 'X-Content-Type-Options', 'nosniff']
const json = ['Content-Type', 'application/json; charset=utf-8', ...common]
const csv = ['Content-Type', 'text/csv; charset=utf-8', ...common]
const plain = ['Content-Type', 'text/plain; charset=utf-8', ...common]

/** Answers `/api/visits` and what stands under it, with 404 for what does not. */
export function answerVisits(counter: VisitCounter, call: VisitCall): Promise<PlainAnswer> {
  return call.path === visitsPath ? answerCount(counter, call) : answerStatistics(counter, call)
}

async function answerStatistics(counter: VisitCounter, {method, path}: VisitCall): Promise<PlainAnswer> {
  const step = csvSteps.get(path)
  if (step === undefined && path !== seriesPath) return refuse(404, 'Không tìm thấy.')
  if (method !== 'GET' && method !== 'HEAD')
    return refuse(405, 'Địa chỉ này chỉ để đọc.', ['Allow', 'GET, HEAD'])
  return step === undefined ? answerSeries(counter) : answerCsv(counter, step)
}

async function answerCount(counter: VisitCounter, {method, hasBody, visit}: VisitCall): Promise<PlainAnswer> {
  const counts = method === 'POST'
  if (!counts && method !== 'GET' && method !== 'HEAD') {
    return refuse(405, 'Địa chỉ này nhận GET, HEAD và POST.', ['Allow', 'GET, HEAD, POST'])
  }
  if (hasBody) return refuse(413, 'Lượt truy cập gửi không kèm nội dung.', ['Connection', 'close'])
  const {numbers, status} = counts ? await counter.hit(visit) : await counter.read()
  return {status: 200, headers: [...json, 'Visit-Status', status], body: JSON.stringify(numbers)}
}

function answerSeries(counter: VisitCounter): Promise<PlainAnswer> {
  return withDays(counter, days => ({
    headers: json,
    body: JSON.stringify({days: days.map(({day, visits}) => [day, visits])}),
  }))
}

function answerCsv(counter: VisitCounter, step: (typeof seriesSteps)[number]): Promise<PlainAnswer> {
  return withDays(counter, days => ({
    headers: [...csv, 'Content-Disposition', `attachment; filename="luot-truy-cap-theo-${step}.csv"`],
    body: visitCsv(days, step),
  }))
}

async function withDays(
  counter: VisitCounter,
  tell: (days: Awaited<ReturnType<VisitCounter['days']>>) => Omit<PlainAnswer, 'status'>,
): Promise<PlainAnswer> {
  try {
    return {status: 200, ...tell(await counter.days())}
  } catch {
    return refuse(503, 'Chưa đọc được số liệu thống kê. Xin thử lại sau ít phút.', ['Retry-After', '60'])
  }
}

function refuse(status: number, text: string, headers: readonly string[] = []): PlainAnswer {
  return {status, headers: [...plain, ...headers], body: text}
}
