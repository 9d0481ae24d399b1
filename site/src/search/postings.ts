/**
 * Lists of ascending numbers as text that compresses well and stands in JSON as it is: the gap to the number before,
 * in digits of five bits, the lowest first; a digit of the alphabet's second half says that more follow.
 */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const values = new Map([...digits].map((digit, value) => [digit, value]))

/** Writes numbers that never fall. */
export function encodeNumbers(numbers: readonly number[]): string {
  let text = ''
  let before = 0
  for (const number of numbers) {
    let rest = number - before
    before = number
    for (; rest >= 32; rest >>>= 5) text += digits[32 + (rest & 31)]
    text += digits[rest]
  }
  return text
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
