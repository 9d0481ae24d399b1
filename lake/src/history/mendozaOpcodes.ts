/**
 * The opcodes of a mendoza patch this lake writes, with their operands, as sanity-io/mendoza numbers them.
 * Field indexes count the input object's keys in UTF-16 order; string offsets count UTF-8 bytes.
 */
export const opcode = {
  /** value: pushes a literal onto the output. */
  value: 0,
  /** Pushes an empty output. */
  blank: 2,
  /** field index: enters a field, the output starting as its copy. */
  pushFieldCopy: 10,
  /** field index: enters a field, the output starting empty. */
  pushFieldBlank: 11,
  /** element index: enters an element, the output starting as its copy. */
  pushElementCopy: 12,
  /** element index: enters an element, the output starting empty. */
  pushElementBlank: 13,
  /** Leaves a field, storing the output under the same key. */
  returnIntoObjectSameKeyPop: 15,
  /** Leaves an element, appending the output to the array. */
  returnIntoArrayPop: 16,
  /** value, key. */
  objectSetFieldValue: 17,
  /** field index. */
  objectDeleteField: 19,
  /** value. */
  arrayAppendValue: 20,
  /** from, to: appends a slice of the input array. */
  arrayAppendSlice: 21,
  /** text. */
  stringAppendString: 22,
  /** from, to: appends a slice of the input string. */
  stringAppendSlice: 23,
} as const
