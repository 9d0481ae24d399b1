/** Types that may hold script when a browser opens them as a page of their own. */
const inert =
  /^(image\/(?!svg)|video\/|audio\/|font\/|text\/(plain|csv|calendar|vtt)|application\/(pdf|json|zip|gzip|rtf|msword|vnd\.|x-7z))/

/**
 * Headers every asset is served with. No type is guessed by the browser; what could run script is shut in: it has no
 * origin, so it can reach neither the Studio's session nor the lake, and loads nothing.
 */
export function safetyHeaders(contentType: string): Record<string, string> {
  const headers = {
    'content-type': contentType,
    'x-content-type-options': 'nosniff',
  }
  if (inert.test(contentType)) return headers
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox"
  return {...headers, 'content-security-policy': policy}
}

/**
 * An asset's bytes never change under its name, so whoever has them need not ask again. Those of a private dataset
 * belong in no shared cache and on no foreign page.
 */
export function sharingHeaders(aclMode: 'public' | 'private'): Record<string, string> {
  const isPublic = aclMode === 'public'
  return {
    'cache-control': `${isPublic ? 'public' : 'private'}, max-age=31536000, immutable`,
    'cross-origin-resource-policy': isPublic ? 'cross-origin' : 'same-site',
  }
}

/** Content-Disposition of a download (RFC 6266), with an ASCII name for old programs and the true one beside it. */
export function attachment(fileName: string): string {
  const name = fileName.normalize('NFC').replaceAll(/[\p{Cc}/\\]/gu, '_') || 'download'
  const plain = name.replaceAll(/[^\x20-\x7e]|["%;]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    each => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
