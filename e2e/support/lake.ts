/** A document as the lake keeps it. */
export interface Content {
  _id: string
  _type: string
  [field: string]: unknown
}

/** Arranges and reads content over HTTP, where a test is not about typing it. */
export class Lake {
  readonly #url: string
  readonly #token: string

  constructor({studioUrl, token}: {studioUrl: string; token: string}) {
    this.#url = `${studioUrl}/v2026-11-01/data`
    this.#token = token
  }

  /** Writes documents, in place of what stands under their ids. */
  async put(...documents: Content[]): Promise<void> {
    await this.#ask('/mutate/production?visibility=sync', {
      mutations: documents.map(document => ({createOrReplace: document})),
    })
  }

  /** Answer to a GROQ query over drafts and published documents alike. */
  async query<Answer>(query: string, params: Record<string, unknown> = {}): Promise<Answer> {
    return (await this.#ask<{result: Answer}>('/query/production?perspective=raw', {query, params})).result
  }

  /** The draft and the published version of a document, each undefined where there is none. */
  async versions(id: string): Promise<{draft: Content | undefined; published: Content | undefined}> {
    const found = await this.query<Content[]>('*[_id in $ids]', {ids: [id, `drafts.${id}`]})
    const version = (wanted: string) => found.find(({_id}) => _id === wanted)
    return {draft: version(`drafts.${id}`), published: version(id)}
  }

  async #ask<Answer>(path: string, body: unknown): Promise<Answer> {
    const response = await fetch(this.#url + path, {
      method: 'POST',
      headers: {authorization: `Bearer ${this.#token}`, 'content-type': 'application/json'},
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return (await response.json()) as Answer
  }
}

let made = 0

/** An article that passes validation, with an id of its own. */
export function article(fields: Partial<Content> = {}): Content & {title: string} {
  made += 1
  const id = `bai-thu-${Date.now().toString(36)}-${made}`
  return {
    _id: id,
    _type: 'article',
    title: 'Xã Hải Lăng sửa đường trước mùa mưa',
    slug: {_type: 'slug', current: id},
    summary: 'Ba đoạn đường liên thôn được đổ bê tông.',
    category: {_type: 'reference', _ref: 'category-cai-cach'},
    publishedAt: '2026-11-20T01:00:00.000Z',
    byline: 'Lê Thị Bé Sáu',
    body: [paragraph('Sáng nay thợ đã đổ xong đoạn đầu.')],
    ...fields,
  }
}

/** One paragraph of Portable Text. */
export function paragraph(text: string, key = 'doan') {
  return {
    _type: 'block',
    _key: key,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: `${key}-chu`, text, marks: []}],
  }
}
