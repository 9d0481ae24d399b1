/** Requests that our server and the serverless handlers must answer alike, each told with what it must answer. */
export interface VisitCallCase {
  name: string
  method: string
  path: string
  headers?: Record<string, string>
  body?: string
  expected: {status: number; visitStatus: string | null; type: string; body: RegExp}
}

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'
const one = /^\{"online":1,"today":1,"total":690769\}$/

/** In order: each stands on what those before it counted. */
export const visitCalls: VisitCallCase[] = [
  call('nothing yet', 'GET', '/api/visits', {}, 200, 'read', /^\{"online":0,"today":0,"total":690768\}$/),
  call('a first load', 'POST', '/api/visits', {}, 200, 'new', one),
  call('a reload', 'POST', '/api/visits', {}, 200, 'continued', one),
  call('a read', 'GET', '/api/visits', {}, 200, 'read', one),
  call('a head', 'HEAD', '/api/visits', {}, 200, 'read', /^$/),
  call('a query is no matter', 'POST', '/api/visits?x=1', {}, 200, 'continued', one),
  call(
    'a prefetch',
    'POST',
    '/api/visits',
    {'sec-purpose': 'prefetch', 'user-agent': 'Other/1'},
    200,
    'prefetch',
    one,
  ),
  call(
    'a preview',
    'POST',
    '/api/visits',
    {purpose: 'preview', 'user-agent': 'Other/1'},
    200,
    'preview',
    one,
  ),
  call(
    'an old prefetch',
    'POST',
    '/api/visits',
    {'x-moz': 'prefetch', 'user-agent': 'Other/1'},
    200,
    'prefetch',
    one,
  ),
  call('a robot', 'POST', '/api/visits', {'user-agent': 'curl/8.5.0'}, 200, 'robot', one),
  call(
    'another site’s page',
    'POST',
    '/api/visits',
    {'sec-fetch-site': 'cross-site'},
    200,
    'cross-site',
    one,
  ),
  call('a forged address', 'POST', '/api/visits', {'x-forwarded-for': '1.2.3.4'}, 200, 'continued', one),
  call('Do Not Track counts too', 'POST', '/api/visits', {dnt: '1', 'sec-gpc': '1'}, 200, 'continued', one),
  {
    ...call('a body', 'POST', '/api/visits', {'content-type': 'text/plain'}, 413, null, /không kèm nội dung/),
    body: 'x',
  },
  call('a wrong method', 'DELETE', '/api/visits', {}, 405, null, /GET, HEAD và POST/),
  call(
    'the series',
    'GET',
    '/api/visits/series.json',
    {},
    200,
    null,
    /^\{"days":\[\["\d{4}-\d\d-\d\d",1\]\]\}$/,
  ),
  call('the years', 'GET', '/api/visits/nam.csv', {}, 200, null, /^\uFEFF?Năm,Lượt truy cập\r\n\d{4},1\r\n$/),
  call('the series is for reading', 'POST', '/api/visits/thang.csv', {}, 405, null, /chỉ để đọc/),
  call('no such thing', 'GET', '/api/visits/tuan.csv', {}, 404, null, /Không tìm thấy/),
]

function call(
  name: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  status: number,
  visitStatus: string | null,
  body: RegExp,
): VisitCallCase {
  return {
    name,
    method,
    path,
    headers: {'user-agent': browser, ...headers},
    expected: {status, visitStatus, type: typeOf(path, status), body},
  }
}

function typeOf(path: string, status: number): string {
  const text = path.endsWith('.csv') ? 'text/csv' : 'application/json'
  return `${status === 200 ? text : 'text/plain'}; charset=utf-8`
}
