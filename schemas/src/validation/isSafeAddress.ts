const safeSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** Whether an address may be a link on the site: http(s), mail, telephone, or a path of our own (`/…`, `#…`). */
export function isSafeAddress(address: string): boolean {
  if (hasHiddenCharacter(address)) return false
  if (address.startsWith('#')) return true
  // A browser reads '//host' and '/\host' as another site, though they look like a path of ours.
  if (address.startsWith('/')) return !/^\/[/\\]/.test(address)
  return URL.canParse(address) && safeSchemes.has(new URL(address).protocol)
}

// Browsers drop tabs, line breaks and other control characters from an address, so 'java\nscript:' would run.
function hasHiddenCharacter(address: string): boolean {
  return [...address].some(character => character <= ' ' || character === '\u007f')
}
