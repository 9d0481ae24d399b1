import {readFileSync, statSync} from 'node:fs'
import {plainAddress} from '@cong/schemas/addresses'

type Rule = {terms: ReadonlySet<string>; to: string}
type Rules = {exact: ReadonlyMap<string, readonly Rule[]>; below: readonly {start: string; to: string}[]}

const none: Rules = {exact: new Map(), below: []}

/** Where old addresses lead, by the `_redirects` file among the rendered ones; it is read again when it changes. */
export class OldAddresses {
  readonly #file: string
  #version = ''
  #rules = none

  constructor(file: string) {
    this.#file = file
  }

  /** The address to send a reader of `url` (path and query) on to; undefined when it is no old one. */
  find(url: string): string | undefined {
    this.#refresh()
    if (this.#rules === none) return undefined
    const path = plainAddress(url)
    const terms = termsOf(url)
    const rules = this.#rules.exact.get(path) ?? []
    const exact = rules.find(rule => [...rule.terms].every(term => terms.has(term)))
    if (exact) return exact.to
    const below = this.#rules.below.find(({start}) => path.startsWith(start))
    return below && below.to + url.split(/[?#]/, 1)[0]?.slice(below.start.length)
  }

  #refresh(): void {
    const now = statSync(this.#file, {throwIfNoEntry: false})
    const version = now ? `${now.ino} ${now.mtimeMs} ${now.size}` : ''
    if (version === this.#version) return
    this.#rules = version === '' ? none : readRules(readFileSync(this.#file, 'utf8'))
    this.#version = version
  }
}

/** Reads what `writeRules` wrote. A rule that asks for more of the query comes before one that asks for less. */
function readRules(text: string): Rules {
  const exact = new Map<string, Rule[]>()
  const below: {start: string; to: string}[] = []
  for (const line of text.split('\n').filter(Boolean)) {
    const [from = '', ...rest] = line.split(' ')
    const to = rest.at(-2) ?? '/'
    if (from.endsWith('/*')) {
      below.push({start: `${plainAddress(from.slice(0, -2))}/`, to: to.replace(/:splat$/, '')})
      continue
    }
    const rules = exact.get(plainAddress(from)) ?? []
    const terms = new Set(rest.slice(0, -2).map(plainTerm))
    rules.push({terms, to})
    exact.set(
      plainAddress(from),
      rules.toSorted((one, other) => other.terms.size - one.terms.size),
    )
  }
  return {exact, below}
}

function termsOf(url: string): Set<string> {
  const query = url.split('#', 1)[0]?.split('?', 2)[1] ?? ''
  return new Set(query.split('&').filter(Boolean).map(plainTerm))
}

function plainTerm(term: string): string {
  try {
    return decodeURIComponent(term).toLowerCase()
  } catch {
    return term.toLowerCase()
  }
}
