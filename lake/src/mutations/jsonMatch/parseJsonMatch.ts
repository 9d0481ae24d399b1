import type {Condition, JsonMatchPath, Segment, Selector} from './jsonMatchPath.ts'
import {JsonMatchError, type Token, tokenize} from './tokenize.ts'

/** Long enough for any path of an editor, short enough that walking it can't exhaust the stack. */
const longestPath = 4096

/**
 * Parses a JSONMatch path such as `body[_key=="a"].children[0].text` or `..[price > 5, sold?].tags[1:3]`.
 * Throws JsonMatchError.
 */
export function parseJsonMatch(path: string): JsonMatchPath {
  if (path.length > longestPath) {
    throw new JsonMatchError(`${path.slice(0, 40)}…`, longestPath, `longer than ${longestPath} characters`)
  }
  const reader = createReader(path)
  const parsed = readPath(reader)
  if (parsed.length === 0) throw reader.error('expected an attribute, "[" or ".."')
  if (reader.peek() !== undefined) throw reader.error('expected ".", "[" or the end of the path')
  return parsed
}

interface Reader {
  peek(): Token | undefined
  /** Takes the next token when it is this symbol. */
  symbol(...texts: string[]): string | undefined
  token(kind: Token['kind']): Token | undefined
  error(problem: string): JsonMatchError
  /** Where the reader is; give it to `back` to try another reading. */
  mark(): number
  back(mark: number): void
}

function createReader(path: string): Reader {
  const tokens = tokenize(path)
  let position = 0
  const take = (wanted: (token: Token) => boolean) => {
    const token = tokens[position]
    if (token === undefined || !wanted(token)) return undefined
    position++
    return token
  }
  return {
    peek: () => tokens[position],
    symbol: (...texts) => take(token => token.kind === 'symbol' && texts.includes(token.text))?.text,
    token: kind => take(token => token.kind === kind),
    error: problem => new JsonMatchError(path, tokens[position]?.at ?? path.length, problem),
    mark: () => position,
    back: mark => {
      position = mark
    },
  }
}

/** Reads segments while they last; empty when there is none. */
function readPath(reader: Reader): Segment[] {
  const segments: Segment[] = []
  for (;;) {
    const segment = readSegment(reader, segments)
    if (segment === undefined) return segments
    segments.push(segment)
  }
}

function readSegment(reader: Reader, before: readonly Segment[]): Segment | undefined {
  if (reader.symbol('[')) return {kind: 'subscript', selectors: readSelectors(reader)}
  const isAfterDescend = before.at(-1)?.kind === 'descend'
  if (!isAfterDescend && reader.symbol('..')) return requireNext(reader, {kind: 'descend'})
  if (before.length > 0 && !isAfterDescend && !reader.symbol('.')) return undefined
  const segment = readAttribute(reader)
  if (segment === undefined && before.length > 0) throw reader.error('expected an attribute name')
  return segment
}

function requireNext(reader: Reader, segment: Segment): Segment {
  if (reader.peek() === undefined) throw reader.error('expected something after ".."')
  return segment
}

function readAttribute(reader: Reader): Segment | undefined {
  if (reader.symbol('*')) return {kind: 'wildcard'}
  const name = reader.token('identifier') ?? reader.token('single')
  return name && {kind: 'attribute', name: name.text}
}

function readSelectors(reader: Reader): Selector[] {
  const selectors = [readSelector(reader)]
  while (reader.symbol(',')) selectors.push(readSelector(reader))
  if (!reader.symbol(']')) throw reader.error('expected "," or "]"')
  return selectors
}

function readSelector(reader: Reader): Selector {
  const selector = readFilter(reader) ?? readIndexes(reader) ?? readInnerPath(reader)
  if (selector === undefined) throw reader.error('expected an index, a slice, a filter or a path')
  return selector
}

function readIndexes(reader: Reader): Selector | undefined {
  const start = readInteger(reader)
  if (reader.symbol(':')) return {kind: 'slice', start, end: readInteger(reader)}
  return start === null ? undefined : {kind: 'index', index: start}
}

function readInteger(reader: Reader): number | null {
  const {kind, text} = reader.peek() ?? {}
  if (kind !== 'number' || text === undefined) return null
  if (!/^-?\d{1,9}$/.test(text)) throw reader.error('expected a whole number')
  reader.token('number')
  return Number(text)
}

function readInnerPath(reader: Reader): Selector | undefined {
  if (reader.symbol('*')) return {kind: 'wildcard'}
  const path = readPath(reader)
  return path.length === 0 ? undefined : {kind: 'path', path}
}

/** A filter and a path both may begin with attributes: undefined when no comparison follows, with nothing taken. */
function readFilter(reader: Reader): Selector | undefined {
  const mark = reader.mark()
  const operand = readOperand(reader)
  if (operand !== undefined) {
    if (reader.symbol('?')) return {kind: 'filter', operand, condition: null}
    const operator = reader.symbol('==', '!=', '<=', '>=', '<', '>') as Condition['operator'] | undefined
    if (operator) return {kind: 'filter', operand, condition: {operator, value: readLiteral(reader)}}
  }
  reader.back(mark)
  return undefined
}

function readOperand(reader: Reader): string[] | undefined {
  if (reader.symbol('@')) return []
  const names: string[] = []
  do {
    const name = reader.token('identifier') ?? reader.token('single')
    if (name === undefined) return undefined
    names.push(name.text)
  } while (reader.symbol('.'))
  return names
}

const words = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
])

function readLiteral(reader: Reader): Condition['value'] {
  const text = reader.token('double') ?? reader.token('single')
  if (text) return text.text
  const number = reader.token('number')
  if (number) return Number(number.text)
  const word = words.get(reader.peek()?.text ?? '')
  if (word === undefined || reader.token('identifier') === undefined) {
    throw reader.error('expected a string, a number, true, false or null')
  }
  return word
}
