/**
 * Lists of ascending numbers as text that compresses well and stands in JSON as it is: the gap to the number before,
 * in digits of five bits, the lowest first; a digit of the alphabet's second half says that more follow.
 */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const values = new Map([...digits].map((digit, value) => [digit, value]))

const codes = Uint8Array.from(digits, digit => digit.charCodeAt(0))
/** Few enough to be the arguments of one call. */
const mostAtOnce = 4096

/** Writes numbers that never fall. */
export function encodeNumbers(numbers: readonly number[]): string {
  let text = ''
  // A text that grows by one digit after the other is a chain of a million small parts.
  let written: number[] = []
  let before = 0
  for (const number of numbers) {
    let rest = number - before
    before = number
    for (; rest >= 32; rest >>>= 5) written.push(codes[32 + (rest & 31)] as number)
    written.push(codes[rest] as number)
    if (written.length < mostAtOnce) continue
    text += String.fromCharCode(...written)
    written = []
  }
  return text + String.fromCharCode(...written)
}

/** Reads what `encodeNumbers` wrote. */
export function decodeNumbers(text: string): number[] {
  const numbers: number[] = []
  let [before, gap, shift] = [0, 0, 0]
  for (const digit of text) {
    const value = values.get(digit) ?? 0
    gap |= (value & 31) << shift
    shift += 5
    if (value >= 32) continue
    before += gap
    numbers.push(before)
    gap = 0
    shift = 0
  }
  return numbers
}
