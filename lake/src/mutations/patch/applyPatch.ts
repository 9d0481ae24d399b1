import {findPlaces} from '../jsonMatch/findPlaces.ts'
import type {Place} from '../jsonMatch/jsonMatchPath.ts'
import {editAt, removeAt} from './editAt.ts'
import type {InsertOperation, PatchOperation} from './patchOperation.ts'

/**
 * The document after the operations, one after the other. Total, like Sanity's own patcher: an operation that finds no
 * place, or a value it is not made for, leaves the document as it is. Nothing of the original is changed.
 */
export function applyPatch<T>(document: T, operations: readonly PatchOperation[]): T {
  return operations.reduce<unknown>(applyOperation, document) as T
}

function applyOperation(document: unknown, operation: PatchOperation): unknown {
  switch (operation.type) {
    case 'set':
      return editAll(document, findPlaces(document, operation.path, true), () => operation.value)
    case 'setIfMissing':
      return setIfMissing(document, operation)
    case 'unset':
      return removeAt(document, findPlaces(document, operation.path, false))
    case 'inc':
      return editAll(document, findPlaces(document, operation.path, false), value =>
        typeof value === 'number' ? value + operation.by : value,
      )
    case 'diffMatchPatch':
      return editAll(document, findPlaces(document, operation.path, false), value =>
        typeof value === 'string' ? operation.edit(value) : value,
      )
    case 'insert':
      return insert(document, operation)
  }
}

function editAll(document: unknown, places: readonly Place[], edit: (value: unknown) => unknown): unknown {
  // Deepest first: setting a place must not be undone by what was found inside its old value.
  return places.toReversed().reduce<unknown>((edited, place) => editAt(edited, place, edit), document)
}

/** Items of an array are never missing, so only places that end in an attribute count. */
function setIfMissing(
  document: unknown,
  {path, value}: Extract<PatchOperation, {type: 'set' | 'setIfMissing'}>,
): unknown {
  const places = findPlaces(document, path, true).filter(place => typeof place.at(-1) === 'string')
  return editAll(document, places, present => (present === undefined ? value : present))
}

function insert(document: unknown, {arrayPath, itemPath, position, items}: InsertOperation): unknown {
  return editAll(document, findPlaces(document, arrayPath, false), array =>
    Array.isArray(array) ? insertInto(array, indexesIn(array, itemPath), position, items) : array,
  )
}

/** `[-1]` of an empty array is -1: appending to it is the common way to begin a list. */
function indexesIn(array: readonly unknown[], itemPath: InsertOperation['itemPath']): number[] {
  const indexes = findPlaces(array, itemPath, false).map(([index]) => Number(index))
  return indexes.length > 0 ? indexes : literalIndexes(itemPath, array.length)
}

function literalIndexes([segment]: InsertOperation['itemPath'], length: number): number[] {
  if (segment?.kind !== 'subscript') return []
  return segment.selectors.flatMap(selector => {
    if (selector.kind !== 'index') return []
    return selector.index < 0 ? Math.max(selector.index + length, -1) : Math.min(selector.index, length)
  })
}

function insertInto(
  array: readonly unknown[],
  indexes: readonly number[],
  position: InsertOperation['position'],
  items: readonly unknown[],
): unknown {
  if (indexes.length === 0) return array
  const [first, last] = [Math.max(0, Math.min(...indexes)), Math.max(...indexes)]
  if (position === 'before') return array.toSpliced(first, 0, ...items)
  if (position === 'after') return array.toSpliced(last + 1, 0, ...items)
  const replaced = new Set(indexes)
  const before = array.filter((_, index) => index < first)
  return [...before, ...items, ...array.filter((_, index) => index >= first && !replaced.has(index))]
}
