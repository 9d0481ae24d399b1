/**
 * Text in Unicode's composed form, the only one we store and compare. macOS and some Word files send 'ế' as
 * three code points, which looks the same and equals nothing.
 */
export function toNfc(text: string): string {
  return text.normalize('NFC')
}
