import {request} from 'node:http'

export interface RawAnswer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** A request with headers that `fetch` would not let a caller set: Host, Origin, Cookie. */
export function rawRequest(
  url: string,
  options: {method?: string; headers?: Record<string, string>; body?: string} = {},
): Promise<RawAnswer> {
  const {method = 'GET', headers = {}, body} = options
  return new Promise((resolve, reject) => {
    const sent = request(url, {method, headers}, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
