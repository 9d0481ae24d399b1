export interface Token {
  kind: 'symbol' | 'identifier' | 'number' | 'single' | 'double'
  /** The symbol, the name, the digits, or the quoted text without quotes. */
  text: string
  /** Where it begins, in UTF-16 units. */
  at: number
}

/** A JSONMatch path that can't be understood. The message shows the path and the place. */
export class JsonMatchError extends Error {
  constructor(path: string, at: number, problem: string) {
    super(`Invalid JSONMatch path "${path}" at position ${at}: ${problem}`)
    this.name = 'JsonMatchError'
  }
}

const patterns: readonly [Token['kind'], RegExp][] = [
  ['symbol', /\.\.|==|!=|<=|>=|[.,:?*<>@[\]]/y],
  ['identifier', /[\p{L}_$][\p{L}\p{M}\p{N}_$-]*/uy],
  ['number', /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y],
  ['single', /'(?:[^'\\]|\\.)*'/sy],
  ['double', /"(?:[^"\\]|\\.)*"/sy],
]

/** Splits a JSONMatch path into tokens. Throws JsonMatchError on a character that begins none. */
export function tokenize(path: string): Token[] {
  const tokens: Token[] = []
  let at = skipSpace(path, 0)
  while (at < path.length) {
    const {kind, source} = nextToken(path, at)
    const isQuoted = kind === 'single' || kind === 'double'
    tokens.push({kind, text: isQuoted ? unquote(source) : source, at})
    at = skipSpace(path, at + source.length)
  }
  return tokens
}

function nextToken(path: string, at: number): {kind: Token['kind']; source: string} {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at
    const [source] = pattern.exec(path) ?? []
    if (source !== undefined) return {kind, source}
  }
  throw new JsonMatchError(path, at, `unexpected ${JSON.stringify(path[at])}`)
}

function skipSpace(path: string, from: number): number {
  let at = from
  while (/\s/.test(path[at] ?? '')) at++
  return at
}

const escapes: Record<string, string> = {n: '\n', r: '\r', t: '\t', b: '\b', f: '\f'}

function unquote(source: string): string {
  return source
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, code: string | undefined, character: string) =>
      code === undefined ? (escapes[character] ?? character) : String.fromCharCode(Number.parseInt(code, 16)),
    )
}
