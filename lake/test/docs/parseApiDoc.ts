/** A section of docs/lake-api.md: one address, or one under two names. */
export interface ApiSection {
  /** Method and path as they are mounted: `GET /data/query/:dataset`. */
  routes: string[]
  text: string
  examples: ApiExample[]
}

export interface ApiExample {
  method: string
  path: string
  headers: Record<string, string>
  body: string
  /** `type` is the content type, where the page says it. */
  answer: {kind: string; status: number; type: string | undefined; text: string}
}

const example =
  /```http\n(?<request>.*?)```\n\n```(?<kind>\w+) (?<status>\d{3})(?: (?<type>[^\n]+))?\n(?<answer>.*?)```/gs

/** Reads the sections whose headings are addresses, with their examples in order. */
export function parseApiDoc(markdown: string): ApiSection[] {
  return markdown
    .split(/^### /m)
    .slice(1)
    .map(text => ({
      routes: (text.split('\n')[0] ?? '').split(', '),
      text,
      examples: [...text.matchAll(example)].map(match => parseExample(match.groups ?? {})),
    }))
}

function parseExample(groups: Record<string, string | undefined>): ApiExample {
  const {request = '', kind = '', status = '', answer = '', type} = groups
  const [head = '', ...rest] = request.split('\n\n')
  const [first = '', ...lines] = head.trim().split('\n')
  const space = first.indexOf(' ')
  return {
    method: first.slice(0, space),
    path: first.slice(space + 1),
    headers: Object.fromEntries(lines.map(line => line.split(': ') as [string, string])),
    body: rest.join('\n\n').trimEnd(),
    answer: {kind, status: Number(status), type, text: answer.trim()},
  }
}
