import {photo} from '../access/matrix.ts'
import type {ExampleLake} from './exampleLake.ts'
import type {ApiExample} from './parseApiDoc.ts'

export interface ExampleAnswer {
  status: number
  contentType: string
  /** Of a stream, as many events as the documented answer has. */
  text: string
}

/** Sends an example as it is written, with what stands in braces filled in. */
export async function sendExample(
  lake: ExampleLake,
  {method, path, headers, body, answer}: ApiExample,
): Promise<ExampleAnswer> {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (all, name) => lake.places[name] ?? all)
  const ended = new AbortController()
  const response = await fetch(new URL(fill(path), lake.url), {
    method,
    redirect: 'manual',
    signal: ended.signal,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [name, fill(value)]),
    ...(body === '' ? {} : {body: body === '<photo.png>' ? new Uint8Array(photo) : fill(body)}),
  })
  const contentType = response.headers.get('content-type') ?? ''
  if (!contentType.startsWith('text/event-stream'))
    return {status: response.status, contentType, text: await response.text()}
  const text = await readEvents(response, answer.text.split('\n\n').length)
  ended.abort()
  return {status: response.status, contentType, text}
}

async function readEvents({body}: Response, count: number): Promise<string> {
  let text = ''
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk
    if (text.split('\n\n').length > count) break
  }
  return text
}
