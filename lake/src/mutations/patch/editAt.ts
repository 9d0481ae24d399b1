import {isObject} from '../isObject.ts'
import type {Place} from '../jsonMatch/jsonMatchPath.ts'

/**
 * The value with what stands at `place` replaced by `edit` of it (of undefined where nothing is). Missing objects on
 * the way are made, and plain values give way to them; everything not on the way is shared with the original.
 */
export function editAt(value: unknown, place: Place, edit: (value: unknown) => unknown): unknown {
  const [key, ...rest] = place
  if (key === undefined) return edit(value)
  if (typeof key === 'number') {
    const array = Array.isArray(value) ? value : []
    return array.toSpliced(key, 1, editAt(array[key], rest, edit))
  }
  const object = isObject(value) ? value : {}
  const child = Object.hasOwn(object, key) ? object[key] : undefined
  return {...object, [key]: editAt(child, rest, edit)}
}

/** The value without what stands at `places`: attributes disappear, items close their gap. */
export function removeAt(value: unknown, places: readonly Place[]): unknown {
  const [own, below] = [ownKeys(places), keysBelow(places)]
  if (own.size === 0 && below.size === 0) return value
  const kept = <K extends string | number>(key: K, child: unknown): [K, unknown][] =>
    own.has(key) ? [] : [[key, removeAt(child, below.get(key) ?? [])]]
  if (Array.isArray(value)) return value.flatMap((item, index) => kept(index, item).map(([, left]) => left))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).flatMap(([name, child]) => kept(name, child)))
}

function ownKeys(places: readonly Place[]): Set<string | number | undefined> {
  return new Set(places.filter(place => place.length === 1).map(([key]) => key))
}

function keysBelow(places: readonly Place[]): Map<string | number, Place[]> {
  const below = new Map<string | number, Place[]>()
  for (const [key, ...rest] of places) {
    if (key === undefined || rest.length === 0) continue
    below.set(key, [...(below.get(key) ?? []), rest])
  }
  return below
}
