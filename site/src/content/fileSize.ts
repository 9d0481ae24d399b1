import {formatNumber} from '@cong/vietnamese/text'

/** A file's kind and size for people: 'PDF, 1,2 MB'. Sizes are decimal, as browsers show them. */
export function fileSize({extension, bytes}: {extension: string; bytes: number}): string {
  const kind = extension.toUpperCase()
  if (bytes === 0) return kind
  if (bytes < 1_000_000) return `${kind}, ${formatNumber(Math.max(1, Math.round(bytes / 1000)))} kB`
  return `${kind}, ${formatNumber(Math.round(bytes / 100_000) / 10)} MB`
}
