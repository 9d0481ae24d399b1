import {isIn} from '../../search/excerpt.ts'
import {needsText, type Term} from '../../search/parseQuery.ts'
import type {SearchDocument} from '../../search/searchFiles.ts'
import type {Hit} from '../../search/searchIndex.ts'
import {searchKinds} from '../../search/searchKinds.ts'
import {readPage} from './readPage.ts'

/** A hit with what a list shows of it. */
export type ShownHit = {hit: Hit; document: SearchDocument}

/** Hands out hits, best first, a few at a time; those whose text turns out not to hold a long phrase are passed over. */
export class HitPager {
  readonly #terms: readonly Term[]
  readonly #left: Hit[]
  #count = 0

  constructor(terms: readonly Term[], hits: readonly Hit[]) {
    this.#terms = terms
    this.#left = [...hits]
    this.#count = hits.length
  }

  /** How many hits there are, as far as is known. */
  get count(): number {
    return this.#count
  }

  /** Whether the count may still fall. */
  get isRough(): boolean {
    return this.hasMore && this.#terms.some(needsText)
  }

  get hasMore(): boolean {
    return this.#left.length > 0
  }

  async next(count: number): Promise<ShownHit[]> {
    const shown: ShownHit[] = []
    while (shown.length < count && this.hasMore) {
      const some = this.#left.splice(0, count - shown.length)
      const read = await Promise.all(some.map(hit => this.#read(hit)))
      shown.push(...read.filter(one => one !== undefined))
      this.#count -= read.filter(one => one === undefined).length
    }
    return shown
  }

  async #read(hit: Hit): Promise<ShownHit | undefined> {
    const document = await hit.document()
    const unsure = this.#terms.filter(term => needsText(term) && !isIn(term, fieldsOf(document)))
    if (unsure.length === 0) return {hit, document}
    const text = await textOf(hit, document)
    return text === undefined || unsure.every(term => isIn(term, [text])) ? {hit, document} : undefined
  }
}

export function fieldsOf({t, s, m}: SearchDocument): string[] {
  return [t, s, ...m]
}

/** The whole text of a document; undefined when it can't be got. A photo's words are all in its title. */
export async function textOf({kind}: Hit, {a, x}: SearchDocument): Promise<string | undefined> {
  if (x !== undefined) return x
  return kind === searchKinds.photoCaption.letter ? '' : readPage(a)
}
