const collator = new Intl.Collator('vi', {numeric: true})

/**
 * Orders text as a Vietnamese dictionary does (a ă â … d đ e ê …), with numbers by value: 'Tổ 2' before
 * 'Tổ 10'. For `Array.prototype.sort`.
 */
export function compareVietnamese(one: string, other: string): number {
  return collator.compare(one, other)
}
