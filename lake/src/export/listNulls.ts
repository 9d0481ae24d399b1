const stand = 'cong:null'

/**
 * @sanity/export 6.2.1 drops null from lists when it rewrites references to assets. So each is sent to it as an object
 * that stands for it, and put back by `restoreNulls` when the package hands the document over.
 */
export function replaceNulls<T>(value: T, isInList = false): T {
  if (value === null) return (isInList ? {[stand]: true} : null) as T
  return mapChildren(value, replaceNulls)
}

/** The reverse of `replaceNulls`. */
export function restoreNulls<T>(value: T): T {
  if (typeof value === 'object' && value !== null && stand in value) return null as T
  return mapChildren(value, restoreNulls)
}

function mapChildren<T>(value: T, change: (child: unknown, isInList: boolean) => unknown): T {
  if (Array.isArray(value)) return value.map(item => change(item, true)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, change(child, false)])) as T
}
