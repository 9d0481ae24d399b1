/** So many changes lie over a base before they are joined with it. */
const mostChanges = 200

/**
 * A map that never changes. The next version of it shares what did not change, so that one of ten thousand entries
 * costs no copy of the others.
 */
export class LayeredMap<Key, Value> {
  readonly #base: ReadonlyMap<Key, Value>
  /** What differs from the base; undefined: it is not there any more. */
  readonly #changes: ReadonlyMap<Key, Value | undefined>

  constructor(base: ReadonlyMap<Key, Value>, changes: ReadonlyMap<Key, Value | undefined> = new Map()) {
    this.#base = base
    this.#changes = changes
  }

  get(key: Key): Value | undefined {
    return this.#changes.has(key) ? this.#changes.get(key) : this.#base.get(key)
  }

  /** The map with other values for some keys; undefined takes one away. */
  with(changes: ReadonlyMap<Key, Value | undefined>): LayeredMap<Key, Value> {
    if (changes.size === 0) return this
    const all = new Map([...this.#changes, ...changes])
    return all.size > mostChanges ? new LayeredMap(joined(this.#base, all)) : new LayeredMap(this.#base, all)
  }

  /** Keys that have another value in another map. Of two versions of one map, found without looking at all of it. */
  keysThatDiffer(other: LayeredMap<Key, Value>): Key[] {
    const suspects = new Set([...this.#changes.keys(), ...other.#changes.keys()])
    if (this.#base !== other.#base)
      for (const base of [this.#base, other.#base]) for (const key of base.keys()) suspects.add(key)
    return [...suspects].filter(key => this.get(key) !== other.get(key))
  }
}

function joined<Key, Value>(base: ReadonlyMap<Key, Value>, changes: ReadonlyMap<Key, Value | undefined>) {
  const all = new Map(base)
  for (const [key, value] of changes) {
    if (value === undefined) all.delete(key)
    else all.set(key, value)
  }
  return all
}
