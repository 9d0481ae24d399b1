import {createHmac, randomBytes} from 'node:crypto'
import {isIPv6} from 'node:net'

const hour = 60 * 60_000

/**
 * How often a network (/24 of IPv4, /48 of IPv6) may do something in an hour. Kept in memory under keys that nobody can
 * trace back, forgotten with the hour.
 */
export class NetworkLimit {
  readonly #most: number
  readonly #clock: () => number
  #counts = new Map<string, number>()
  #salt = randomBytes(32)
  #hour = 0

  constructor(most: number, clock: () => number) {
    this.#most = most
    this.#clock = clock
  }

  /** Whether the network of an address may do it once more; counts it when it may. */
  allows(address: string): boolean {
    this.#turnHour()
    const key = createHmac('sha256', this.#salt).update(networkOf(address)).digest('base64url')
    const count = this.#counts.get(key) ?? 0
    if (count >= this.#most || (count === 0 && this.#counts.size >= 100_000)) return false
    this.#counts.set(key, count + 1)
    return true
  }

  #turnHour(): void {
    const now = Math.floor(this.#clock() / hour)
    if (now === this.#hour) return
    this.#hour = now
    this.#counts = new Map()
    this.#salt = randomBytes(32)
  }
}

/** The network an address stands for: '203.0.113.0/24' or '2001:db8:1::/48'. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`
  const [head = '', tail] = address.toLowerCase().split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean) ?? []
  const zeros = Array.from({length: Math.max(0, 8 - before.length - after.length)}, () => '0')
  const groups = [...before, ...zeros, ...after]
    .slice(0, 3)
    .map(group => Number.parseInt(group, 16).toString(16))
  return `${groups.join(':')}::/48`
}
