import {isObject} from './isObject.ts'

/**
 * The value with a `_key` on every object in an array that has none, so that editors can address items whatever
 * happens around them. Keys that are there stay.
 */
export function generateArrayKeys<T>(value: T, newKey: () => string): T {
  return withKeys(value, newKey) as T
}

function withKeys(value: unknown, newKey: () => string): unknown {
  if (Array.isArray(value)) return value.map(item => withKey(withKeys(item, newKey), newKey))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, withKeys(child, newKey)]))
}

function withKey(item: unknown, newKey: () => string): unknown {
  return !isObject(item) || typeof item._key === 'string' ? item : {_key: newKey(), ...item}
}
