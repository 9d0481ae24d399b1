import {networkOf} from '../src/feedback/networkLimit.ts'

/** Forms read at a time, each of which may hold its whole size in memory, and how many of them from one network. */
const most = 16
const mostOfNetwork = 8

/** Places for forms being read. A network's own limit is lower, so that one that only drips leaves room for the others. */
export class FormPlaces {
  readonly #taken = new Map<string, number>()
  #all = 0

  get taken(): number {
    return this.#all
  }

  /** Takes a place for the network of an address; undefined when there is none. What is returned gives it back. */
  take(address: string): (() => void) | undefined {
    const network = networkOf(address)
    const before = this.#taken.get(network) ?? 0
    if (this.#all >= most || before >= mostOfNetwork) return undefined
    this.#add(network, 1)
    return () => this.#add(network, -1)
  }

  #add(network: string, amount: 1 | -1): void {
    const now = (this.#taken.get(network) ?? 0) + amount
    if (now > 0) this.#taken.set(network, now)
    else this.#taken.delete(network)
    this.#all += amount
  }
}
