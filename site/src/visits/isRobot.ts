import {isbot} from 'isbot'

const known = new Map<string, boolean>()
const mostKnown = 2_000

/** Whether a program sent this user agent, by isbot's lists; no browser sends none at all. */
export function isRobot(userAgent: string): boolean {
  const before = known.get(userAgent)
  if (before !== undefined) return before
  const verdict = userAgent.trim() === '' || isbot(userAgent)
  // Browsers of one place are few; whoever makes up thousands must not fill the memory.
  if (known.size >= mostKnown) known.clear()
  known.set(userAgent, verdict)
  return verdict
}
