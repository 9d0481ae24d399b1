/**
 * Validator for the later of two dates in the same notation (both `YYYY-MM-DD`, or both ISO 8601 instants
 * in UTC): `true` when one is missing or they stand in order, else the given sentence.
 */
export function dateOrderRule(earlier: unknown, later: string | undefined, message: string): true | string {
  return typeof earlier !== 'string' || later === undefined || earlier <= later ? true : message
}
