import {isObject} from '../isObject.ts'

/**
 * The value as it is published: a reference made weak only because its target was not published yet
 * (`_strengthenOnPublish`) becomes strong, unless its field is weak by its schema (`_strengthenOnPublish.weak`).
 */
export function strengthenReferences<T>(value: T): T {
  return strengthen(value) as T
}

function strengthen(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthen)
  if (!isObject(value)) return value
  if (typeof value._ref !== 'string' || !value._strengthenOnPublish) {
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, strengthen(child)]))
  }
  const {_strengthenOnPublish, _weak, ...reference} = value
  const staysWeak = isObject(_strengthenOnPublish) && _strengthenOnPublish.weak === true
  return staysWeak && _weak !== undefined ? {...reference, _weak} : reference
}
