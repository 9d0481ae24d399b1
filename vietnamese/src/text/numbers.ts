const format = new Intl.NumberFormat('vi-VN')

/** A number as Vietnamese writes it, dots between thousands and a decimal comma: 690768 gives '690.768'. */
export function formatNumber(value: number): string {
  return format.format(value)
}

/**
 * Reads a number written that way: '690.768' gives 690768, '3,5' gives 3.5. Undefined for anything else,
 * '3.5' too, since a dot that does not part thousands leaves the meaning open.
 */
export function parseNumber(text: string): number | undefined {
  const written = text.trim()
  if (!/^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(written)) return undefined
  return Number(written.replaceAll('.', '').replace(',', '.'))
}
