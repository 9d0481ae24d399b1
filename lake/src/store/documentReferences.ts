/** A reference found in a document, to a document of the same dataset. */
export interface DocumentReference {
  target: string
  /** A strong reference must have a target; one with `_weak: true` need not. */
  strong: boolean
}

/**
 * All references in a document to others of its dataset, each target once (strong if any of them is). Objects with a
 * `_dataset` or `_projectId` point elsewhere and are not counted. Order: as met.
 */
export function documentReferences(document: Record<string, unknown>): DocumentReference[] {
  const found = new Map<string, boolean>()
  collect(document, found)
  return [...found].map(([target, strong]) => ({target, strong}))
}

function collect(value: unknown, found: Map<string, boolean>): void {
  if (typeof value !== 'object' || value === null) return
  if ('_ref' in value && typeof value._ref === 'string' && !pointsElsewhere(value)) {
    const isStrong = !('_weak' in value && value._weak === true)
    found.set(value._ref, (found.get(value._ref) ?? false) || isStrong)
  }
  for (const child of Object.values(value)) collect(child, found)
}

function pointsElsewhere(reference: object): boolean {
  return '_dataset' in reference || '_projectId' in reference
}
