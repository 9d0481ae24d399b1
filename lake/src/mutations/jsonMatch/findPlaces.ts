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
  const may = {create: mayCreate, append: mayCreate}
  return findFrom({place: [], value: root}, path, may).map(({place}) => place)
}

interface May {
  /** Attributes that are not there count. */
  create: boolean
  /** The place just behind the last item counts: at the end of a path only. */
  append: boolean
}

/** Segment by segment, dropping duplicates between, so that work is bounded by the document and not by the path. */
function findFrom(start: Found, path: JsonMatchPath, may: May): Found[] {
  let found = [start]
  for (const [index, segment] of path.entries()) {
    const create = may.create && path[index - 1]?.kind !== 'descend'
    const append = may.append && index === path.length - 1
    found = unique(found.flatMap(from => step(from, segment, {create, append})))
  }
  return found
}

function step(from: Found, segment: Segment, may: May): Found[] {
  switch (segment.kind) {
    case 'attribute':
      return attribute(from, segment.name, may)
    case 'wildcard':
      return children(from)
    case 'descend':
      return descendants(from)
    case 'subscript':
      return segment.selectors.flatMap(selector => select(from, selector, may))
  }
}

function attribute({place, value}: Found, name: string, may: May): Found[] {
  if (Array.isArray(value)) return []
  const exists = isObject(value) && Object.hasOwn(value, name)
  if (!exists && !may.create) return []
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

function select(from: Found, selector: Selector, may: May): Found[] {
  switch (selector.kind) {
    case 'wildcard':
      return children(from)
    case 'path':
      return findFrom(from, selector.path, may)
    case 'filter':
      return (Array.isArray(from.value) ? children(from) : [from]).filter(({value}) =>
        passes(value, selector),
      )
    case 'index':
    case 'slice':
      return Array.isArray(from.value) ? items(from, indexesOf(selector, from.value.length, may)) : []
  }
}

function items({place, value}: Found, indexes: number[]): Found[] {
  const array = value as unknown[]
  return indexes.map(index => ({place: [...place, index], value: array[index]}))
}

/** `set` may also name the place just behind the last item, as Sanity's own patcher allows. */
function indexesOf(selector: Selector, length: number, may: May): number[] {
  if (selector.kind === 'index') {
    const index = selector.index < 0 ? selector.index + length : selector.index
    return index >= 0 && (index < length || (may.append && index === length)) ? [index] : []
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
