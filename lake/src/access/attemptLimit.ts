/** Counts attempts per name (an account, an address) in a sliding window. */
export interface AttemptLimit {
  /** Counts one attempt. Returns the seconds to wait when there were too many, else 0. */
  take(name: string): number
  /** Forgets a name's attempts, after a success. */
  clear(name: string): void
}

/**
 * At most `limit` attempts per name in `windowMs`. An attempt is counted before it is judged, so that many at once get
 * no more tries than one after another. Kept in memory: a restart forgives, and an attacker can't restart the lake.
 */
export function attemptLimit(limit: number, windowMs: number, clock: () => Date): AttemptLimit {
  const attempts = new Map<string, number[]>()
  const recent = (name: string, now: number) =>
    (attempts.get(name) ?? []).filter(time => time > now - windowMs)
  return {
    take(name) {
      const now = clock().getTime()
      const times = recent(name, now)
      const oldest = times[0]
      if (times.length >= limit && oldest !== undefined) return Math.ceil((oldest + windowMs - now) / 1000)
      if (attempts.size > 10_000) forget(attempts, now - windowMs)
      attempts.set(name, [...times, now])
      return 0
    },
    clear: name => void attempts.delete(name),
  }
}

function forget(attempts: Map<string, number[]>, before: number): void {
  for (const [name, times] of attempts) if ((times.at(-1) ?? 0) <= before) attempts.delete(name)
}
