/** A patch at a single place, as the model and the wire both understand it. */
export type Place = (string | number)[]

export type Step =
  | {type: 'set' | 'setIfMissing'; place: Place; value: unknown}
  | {type: 'unset'; place: Place}
  | {type: 'inc' | 'dec'; place: Place; by: number}
  | {type: 'append'; place: Place; items: unknown[]}

export type Change =
  | {type: 'create' | 'createIfNotExists' | 'createOrReplace'; id: string; content: Record<string, unknown>}
  | {type: 'delete'; id: string}
  | {type: 'patch'; id: string; step: Step}

export type State = Map<string, Record<string, unknown>>

/**
 * The simplest lake there is, to compare with: plain objects, changed in place. Undefined when the transaction must be
 * refused.
 */
export function modelTransaction(state: State, changes: Change[]): State | undefined {
  const next: State = structuredClone(state)
  for (const change of changes) {
    const document = next.get(change.id)
    if (change.type === 'create' && document) return undefined
    if (change.type === 'patch' && !document) return undefined
    if (change.type === 'delete') next.delete(change.id)
    else if (change.type === 'patch') modelStep(document ?? {}, change.step)
    else if (change.type !== 'createIfNotExists' || !document)
      next.set(change.id, structuredClone(change.content))
  }
  return next
}

type Container = Record<string | number, unknown>

function modelStep(document: Record<string, unknown>, step: Step): void {
  const isSet = step.type === 'set' || step.type === 'setIfMissing'
  const found = parentOf(document, step.place, isSet)
  if (found === undefined) return
  const {parent, key} = found
  const exists = Object.hasOwn(parent, key)
  if (step.type === 'set' || (step.type === 'setIfMissing' && !exists && !Array.isArray(parent))) {
    parent[key] = structuredClone(step.value)
  }
  if (!exists) return
  const value = parent[key]
  if (step.type === 'unset') {
    if (Array.isArray(parent)) parent.splice(Number(key), 1)
    else delete parent[key]
  }
  if (step.type === 'inc' && typeof value === 'number') parent[key] = value + step.by
  if (step.type === 'dec' && typeof value === 'number') parent[key] = value - step.by
  if (step.type === 'append' && Array.isArray(value)) value.push(...structuredClone(step.items))
}

/** Walks to the container of a place; makes objects on the way only when the whole way can be walked. */
function parentOf(
  root: Container,
  place: Place,
  mayCreate: boolean,
): {parent: Container; key: string | number} | undefined {
  const make: (() => void)[] = []
  let parent: Container = root
  for (const [index, key] of place.entries()) {
    if (typeof key === 'number' ? !Array.isArray(parent) || key > parent.length : Array.isArray(parent))
      return undefined
    if (index === place.length - 1) {
      if (typeof key === 'number' && key === (parent as unknown as unknown[]).length && !mayCreate)
        return undefined
      for (const one of make) one()
      return {parent, key}
    }
    const child = Object.hasOwn(parent, key) ? parent[key] : undefined
    if (typeof child === 'object' && child !== null) parent = child as Container
    else {
      if (!mayCreate || (typeof key === 'number' && !Object.hasOwn(parent, key))) return undefined
      const [made, container] = [{}, parent]
      make.push(() => {
        container[key] = made
      })
      parent = made
    }
  }
  return undefined
}
