import {opcode} from './mendozaOpcodes.ts'

/**
 * Operations that build `right` from what it shares with the start and the end of `left`, onto a blank output.
 *
 * There is never a slice from the middle of `left`: npm mendoza 3.0.8 resolves a slice's end wrongly when it starts
 * behind a character of several bytes, and a slice that ends with the string is the only one that comes out right.
 */
export function diffStrings(left: string, right: string): unknown[] {
  const prefix = commonPrefix(left, right)
  const suffix = commonSuffix(left, right, prefix)
  const inserted = right.slice(prefix, right.length - suffix)
  const size = Buffer.byteLength(left)
  const operations: unknown[] = []
  if (prefix > 0) operations.push(opcode.stringAppendSlice, 0, Buffer.byteLength(left.slice(0, prefix)))
  if (inserted !== '') operations.push(opcode.stringAppendString, inserted)
  if (suffix > 0)
    operations.push(opcode.stringAppendSlice, size - Buffer.byteLength(left.slice(-suffix)), size)
  return operations
}

/** Length in UTF-16 units of the common start, never between the halves of a surrogate pair. */
function commonPrefix(left: string, right: string): number {
  const limit = Math.min(left.length, right.length)
  let length = 0
  while (length < limit && left.charCodeAt(length) === right.charCodeAt(length)) length++
  return length > 0 && isHighSurrogate(left.charCodeAt(length - 1)) ? length - 1 : length
}

/** Length in UTF-16 units of the common end that does not overlap the first `prefix` units of either. */
function commonSuffix(left: string, right: string, prefix: number): number {
  const limit = Math.min(left.length, right.length) - prefix
  let length = 0
  while (
    length < limit &&
    left.charCodeAt(left.length - 1 - length) === right.charCodeAt(right.length - 1 - length)
  )
    length++
  return length > 0 && isLowSurrogate(left.charCodeAt(left.length - length)) ? length - 1 : length
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
