import type {SanityClient} from '@sanity/client'

/** Numbers from 0 up to 1 that are the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Article = {_id: string; _type: 'article'; publishedAt: string} & Record<string, unknown>

/** What editors do, one step after another, to a lake with the sample office in it. The same for the same seed. */
export class ContentSteps {
  readonly #client: SanityClient
  readonly #random: () => number
  readonly #articles = new Map<string, Article>()
  #gone: Article[] = []
  /** Nobody's now; some are taken over by other articles. */
  readonly #oldSlugs: string[] = []
  #categories: string[] = []
  #people: string[] = []
  /** Others lead to them, so the lake refuses to delete them. */
  #needed = new Set<string>()
  #count = 0
  /** When the last thing that waits is due. */
  lastDue = 0

  constructor(client: SanityClient, seed: number) {
    this.#client = client
    this.#random = seededRandom(seed)
  }

  async prepare(): Promise<void> {
    const published = {perspective: 'published'} as const
    const articles = await this.#client.fetch<Article[]>('*[_type == "article"] | order(_id)', {}, published)
    for (const article of articles) this.#articles.set(article._id, article)
    const needed = '*[_type == "article" && count(*[references(^._id)]) > 0]._id'
    this.#needed = new Set(await this.#client.fetch<string[]>(needed, {}, published))
    this.#categories = await this.#client.fetch('*[_type == "category"] | order(_id)._id', {}, published)
    this.#people = await this.#client.fetch('*[_type == "person"] | order(_id)._id', {}, published)
  }

  /** Does the next step and says what it was. */
  async next(): Promise<string> {
    this.#count++
    const roll = this.#random()
    const chosen = steps.find(([upTo]) => roll < upTo) ?? steps[0]
    const [, name, step] = chosen ?? []
    await step?.call(this)
    return name ?? ''
  }

  async edit(): Promise<void> {
    const article = this.#pick([...this.#articles.values()])
    const change = this.#pick([
      {title: `Bài sửa lần ${this.#count}`},
      {summary: `Tóm tắt lần ${this.#count}`},
      {tags: this.#tags()},
      {featured: this.#random() < 0.5},
      {category: {_type: 'reference', _ref: this.#pick(this.#categories)}},
      {author: {_type: 'reference', _ref: this.#pick(this.#people)}},
      {publishedAt: this.#pastDate()},
    ])
    await this.#put({...article, ...change})
  }

  async create(): Promise<void> {
    const like = this.#pick([...this.#articles.values()])
    const id = `bai-thu-${this.#count}`
    const publishedAt = this.#random() < 0.6 ? new Date().toISOString() : this.#pastDate()
    await this.#put({...like, _id: id, ...this.#named(id), publishedAt, tags: this.#tags()})
  }

  async schedule(): Promise<void> {
    const like = this.#pick([...this.#articles.values()])
    const id = `bai-hen-${this.#count}`
    const due = Date.now() + 300 + Math.floor(this.#random() * 2000)
    this.lastDue = Math.max(this.lastDue, due)
    const at = new Date(due).toISOString()
    const isExpiry = this.#random() < 0.3
    await this.#put({
      ...like,
      _id: id,
      ...this.#named(id),
      ...(isExpiry ? {expiresAt: at} : {publishedAt: at}),
    })
  }

  async remove(): Promise<void> {
    const free = [...this.#articles.values()].filter(({_id}) => !this.#needed.has(_id))
    if (free.length < 5) return this.create()
    const article = this.#pick(free)
    await this.#client.delete(article._id)
    this.#articles.delete(article._id)
    this.#gone.push(article)
  }

  async bringBack(): Promise<void> {
    const article = this.#gone.pop()
    if (!article) return this.create()
    await this.#put(article)
  }

  async rename(): Promise<void> {
    const article = this.#pick([...this.#articles.values()])
    const isTakingOver = this.#random() < 0.3
    const slug = (isTakingOver && this.#oldSlugs.shift()) || `doi-ten-${this.#count}`
    await this.#keepOldAddress(article)
    await this.#put({...article, slug: {_type: 'slug', current: slug}})
  }

  async renameCategory(): Promise<void> {
    const patch = this.#client.patch(this.#pick(this.#categories)).set({title: `Chuyên mục ${this.#count}`})
    const isMoved = this.#random() < 0.5
    await (isMoved
      ? patch.set({slug: {_type: 'slug', current: `chuyen-muc-${this.#count}`}})
      : patch
    ).commit()
  }

  async renamePerson(): Promise<void> {
    await this.#client
      .patch(this.#pick(this.#people))
      .set({name: `Người thứ ${this.#count}`})
      .commit()
  }

  async changeSettings(): Promise<void> {
    const set = this.#pick([{phone: `024 ${this.#count}`}, {workingHours: `Giờ làm việc ${this.#count}`}])
    await this.#client.patch('siteSettings').set(set).commit()
  }

  async several(): Promise<void> {
    for (const step of [this.create, this.edit, this.rename, this.remove]) await step.call(this)
  }

  /** As the Studio does when a published slug changes. */
  async #keepOldAddress({_id, slug}: Article): Promise<void> {
    const {current} = slug as {current: string}
    this.#oldSlugs.push(current)
    await this.#client.createOrReplace({
      _id: `redirect-tin-tuc-${current}`,
      _type: 'redirect',
      from: `/tin-tuc/${current}/`,
      document: {_type: 'reference', _ref: _id, _weak: true},
    })
  }

  #named(id: string) {
    return {title: `Bài ${id}`, slug: {_type: 'slug', current: id}}
  }

  #tags(): string[] {
    const tags = ['Đoàn viên', 'đoàn viên', 'Cải cách', `Riêng ${this.#count}`]
    return tags.filter(() => this.#random() < 0.4)
  }

  #pastDate(): string {
    return new Date(Date.UTC(2026, 0, 1) + Math.floor(this.#random() * 320) * 86_400_000).toISOString()
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#random() * items.length)] as Item
  }

  async #put(article: Article): Promise<void> {
    this.#articles.set(article._id, article)
    await this.#client.createOrReplace(article)
  }
}

const {prototype: of} = ContentSteps
/** Each step with the part of the whole up to which a roll of the dice means it. */
const steps: [upTo: number, name: string, step: () => Promise<void>][] = [
  [0.3, 'edit', of.edit],
  [0.45, 'create', of.create],
  [0.53, 'schedule', of.schedule],
  [0.66, 'remove', of.remove],
  [0.73, 'bring back', of.bringBack],
  [0.84, 'rename', of.rename],
  [0.89, 'rename a category', of.renameCategory],
  [0.93, 'rename a person', of.renamePerson],
  [0.96, 'change the settings', of.changeSettings],
  [1, 'several at once', of.several],
]
