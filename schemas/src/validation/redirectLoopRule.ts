import {plainAddress} from '../addresses/index.ts'

export type RedirectEnds = {from: string; to: string}

/** Validator for where a redirect leads: never, by way of `others` or at once, back to where it comes from. */
export function redirectLoopRule({from, to}: RedirectEnds, others: readonly RedirectEnds[]): true | string {
  const next = new Map(others.map(other => [plainAddress(other.from), plainAddress(other.to)]))
  const start = plainAddress(from)
  const seen = new Set<string>()
  for (let at: string | undefined = plainAddress(to); at !== undefined && !seen.has(at); at = next.get(at)) {
    if (at === start) return 'Địa chỉ mới lại dẫn về địa chỉ cũ, thành vòng tròn: hãy chọn trang khác.'
    seen.add(at)
  }
  return true
}
