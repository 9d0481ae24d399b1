/**
 * The ids a document refers to as GROQ's `references()` sees them: an object with a `_ref` is a reference and is not
 * looked into further. Source: https://www.sanity.io/docs/specifications/groq-functions#references
 */
export function referencedIds(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found
  if ('_ref' in value && value._ref) {
    if (typeof value._ref === 'string') found.add(value._ref)
    return found
  }
  for (const child of Object.values(value)) referencedIds(child, found)
  return found
}
