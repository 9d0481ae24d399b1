/** How one stretch of the right array comes about: equal elements of the left one, an edited one, or a new one. */
export type ArrayStep =
  | {kind: 'slice'; from: number; to: number}
  | {kind: 'edit'; from: number; to: unknown}
  | {kind: 'append'; value: unknown}

/** Patchers spread a slice into the arguments of one call, whose number is limited. */
const longestSlice = 16_384

/**
 * Describes `right` by elements of `left`, wherever those stand, so that a move costs no more than an edit.
 * Elements are paired when they are equal, else by `_key`, else by standing behind the pair before them.
 */
export function alignArrays(left: readonly unknown[], right: readonly unknown[]): ArrayStep[] {
  const leftTexts = left.map(canonicalJson)
  const rightTexts = right.map(canonicalJson)
  const byText = firstIndexes(leftTexts)
  const byKey = firstIndexes(left.map(keyOf))
  const kept = new Set(rightTexts)
  const isKept = (text: string | undefined) => text !== undefined && kept.has(text)
  const steps: ArrayStep[] = []
  let next = 0
  for (let index = 0; index < right.length; ) {
    const text = rightTexts[index]
    const from = leftTexts[next] === text ? next : byText.get(text)
    if (from !== undefined) {
      let length = 1
      while (length < longestSlice && from + length < left.length && index + length < right.length) {
        if (leftTexts[from + length] !== rightTexts[index + length]) break
        length++
      }
      steps.push({kind: 'slice', from, to: from + length})
      next = from + length
      index += length
      continue
    }
    const partner = byKey.get(keyOf(right[index])) ?? (isKept(leftTexts[next]) ? undefined : next)
    const value = right[index]
    if (partner === undefined || partner >= left.length) steps.push({kind: 'append', value})
    else {
      steps.push({kind: 'edit', from: partner, to: value})
      next = partner + 1
    }
    index++
  }
  return steps
}

function firstIndexes(texts: readonly (string | undefined)[]): Map<string | undefined, number> {
  const indexes = new Map<string | undefined, number>()
  texts.forEach((text, index) => {
    if (text !== undefined && !indexes.has(text)) indexes.set(text, index)
  })
  return indexes
}

function keyOf(element: unknown): string | undefined {
  if (typeof element !== 'object' || element === null || !('_key' in element)) return undefined
  return typeof element._key === 'string' ? element._key : undefined
}

/** JSON with sorted keys: equal values have equal texts. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
