import {isObject} from '../isObject.ts'
import type {Condition, JsonMatchPath, Place, Segment, Selector} from './jsonMatchPath.ts'

interface Found {
  place: Place
  /** Undefined for an attribute that is not there yet. */
  value: unknown
}

/**
 * The places of `root` that a path leads to, each once, in document order as far as the path allows. With
 * `mayCreate` attributes count that are not there yet, below objects or in place of plain values, as `set` makes them;
 * after `..` only what exists counts.
 */
export function findPlaces(root: unknown, path: JsonMatchPath, mayCreate: boolean): Place[] {
  return findFrom({place: [], value: root}, path, mayCreate).map(({place}) => place)
}

/** Segment by segment, dropping duplicates between, so that work is bounded by the document and not by the path. */
function findFrom(start: Found, path: JsonMatchPath, mayCreate: boolean): Found[] {
  let found = [start]
  for (const [index, segment] of path.entries()) {
    const isAfterDescend = path[index - 1]?.kind === 'descend'
    found = unique(found.flatMap(from => step(from, segment, mayCreate && !isAfterDescend)))
  }
  return found
}

function step(from: Found, segment: Segment, mayCreate: boolean): Found[] {
  switch (segment.kind) {
    case 'attribute':
      return attribute(from, segment.name, mayCreate)
    case 'wildcard':
      return children(from)
    case 'descend':
      return descendants(from)
    case 'subscript':
      return segment.selectors.flatMap(selector => select(from, selector, mayCreate))
  }
}

function attribute({place, value}: Found, name: string, mayCreate: boolean): Found[] {
  if (Array.isArray(value)) return []
  const exists = isObject(value) && Object.hasOwn(value, name)
  if (!exists && !mayCreate) return []
  return [{place: [...place, name], value: exists ? value[name] : undefined}]
}

function children({place, value}: Found): Found[] {
  if (Array.isArray(value)) return value.map((item, index) => ({place: [...place, index], value: item}))
  if (!isObject(value)) return []
  return Object.entries(value).map(([name, child]) => ({place: [...place, name], value: child}))
}

function descendants(from: Found): Found[] {
  return [from, ...children(from).flatMap(descendants)]
}

function select(from: Found, selector: Selector, mayCreate: boolean): Found[] {
  switch (selector.kind) {
    case 'wildcard':
      return children(from)
    case 'path':
      return findFrom(from, selector.path, mayCreate)
    case 'filter':
      return (Array.isArray(from.value) ? children(from) : [from]).filter(({value}) =>
        passes(value, selector),
      )
    case 'index':
    case 'slice':
      return Array.isArray(from.value) ? items(from, indexesOf(selector, from.value.length, mayCreate)) : []
  }
}

function items({place, value}: Found, indexes: number[]): Found[] {
  const array = value as unknown[]
  return indexes.map(index => ({place: [...place, index], value: array[index]}))
}

/** `set` may also name the place just behind the last item, as Sanity's own patcher allows. */
function indexesOf(selector: Selector, length: number, mayCreate: boolean): number[] {
  if (selector.kind === 'index') {
    const index = selector.index < 0 ? selector.index + length : selector.index
    return index >= 0 && (index < length || (mayCreate && index === length)) ? [index] : []
  }
  if (selector.kind !== 'slice') return []
  const from = bound(selector.start ?? 0, length)
  const to = bound(selector.end ?? length, length)
  return Array.from({length: Math.max(0, to - from)}, (_, offset) => from + offset)
}

function bound(index: number, length: number): number {
  return Math.min(Math.max(index < 0 ? index + length : index, 0), length)
}

function passes(value: unknown, {operand, condition}: Extract<Selector, {kind: 'filter'}>): boolean {
  let operandValue = value
  for (const name of operand) {
    if (!isObject(operandValue) || !Object.hasOwn(operandValue, name)) return false
    operandValue = operandValue[name]
  }
  if (typeof operandValue === 'object' && operandValue !== null) return false
  return condition === null || compare(operandValue, condition)
}

/** Equality is by type and value; order only exists between two numbers or two strings. */
function compare(left: unknown, {operator, value: right}: Condition): boolean {
  if (operator === '==') return left === right
  if (operator === '!=') return left !== right
  const areNumbers = typeof left === 'number' && typeof right === 'number'
  const areStrings = typeof left === 'string' && typeof right === 'string'
  if (!areNumbers && !areStrings) return false
  if (operator === '<') return left < right
  if (operator === '<=') return left <= right
  return operator === '>' ? left > right : left >= right
}

function unique(found: Found[]): Found[] {
  if (found.length < 2) return found
  return [...new Map(found.map(one => [JSON.stringify(one.place), one])).values()]
}
