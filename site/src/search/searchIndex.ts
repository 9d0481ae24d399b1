import {matchSegment} from './matchSegment.ts'
import type {Term} from './parseQuery.ts'
import {type ManifestSegment, manifestName, type SearchDocument} from './searchFiles.ts'
import {type LoadFile, openSegment, type SearchSegment} from './searchSegment.ts'

/** Which documents to show: of one kind (its letter), from and to a day (ISO, both inclusive); '' for any. */
export type SearchFilter = {kind: string; from: string; to: string}

/** A found document; `document` loads what a list shows of it. */
export type Hit = {kind: string; day: string; score: number; document(): Promise<SearchDocument>}

export type SearchResult = {
  hits: Hit[]
  /** How many documents hold all terms, whatever the filter. */
  unfiltered: number
  /** How many documents hold each term. */
  counts: number[]
}

/** The index as one reader uses it: each file is loaded when first needed, and kept. */
export class SearchIndex {
  readonly #load: LoadFile
  readonly #files = new Map<string, Promise<unknown>>()
  #segments: SearchSegment[] | undefined

  constructor(load: LoadFile) {
    this.#load = load
  }

  /** Every document that holds all terms: the best first, and of equals the newest. */
  async find(terms: readonly Term[], filter: SearchFilter): Promise<SearchResult> {
    const segments = await this.#openAll()
    const each = await Promise.all(
      segments.map(async segment => ({segment, ...(await matchSegment(segment, terms))})),
    )
    const all = each.flatMap(({segment, matches}) =>
      matches.map(({place, score}) => hit(segment, place, score)),
    )
    const hits = all.filter(one => passes(one, filter)).sort(byWorth)
    const counts = terms.map((_, term) => sum(each.map(one => one.counts[term] ?? 0)))
    return {hits, unfiltered: all.length, counts}
  }

  async #openAll(): Promise<SearchSegment[]> {
    const manifest = (await this.#file(manifestName)) as ManifestSegment[]
    this.#segments ??= manifest.map(segment => openSegment(segment, name => this.#file(name)))
    return this.#segments
  }

  #file(name: string): Promise<unknown> {
    const known = this.#files.get(name)
    if (known) return known
    const file = this.#load(name)
    this.#files.set(name, file)
    // Not kept: the next one who asks tries again.
    file.catch(() => this.#files.delete(name))
    return file
  }
}

function hit(segment: SearchSegment, place: number, score: number): Hit {
  return {
    kind: segment.kinds[place] ?? '',
    day: segment.days[place] ?? '',
    score,
    document: () => segment.document(place),
  }
}

function passes({kind, day}: Hit, filter: SearchFilter): boolean {
  if (filter.kind !== '' && kind !== filter.kind) return false
  return (filter.from === '' || day >= filter.from) && (filter.to === '' || (day !== '' && day <= filter.to))
}

function byWorth(one: Hit, other: Hit): number {
  if (one.score !== other.score) return other.score - one.score
  return one.day < other.day ? 1 : one.day > other.day ? -1 : 0
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
