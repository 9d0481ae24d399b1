import type {ImageParameters} from './imageParameters.ts'
import type {ImageExtension} from './sniffImage.ts'

export type OutputFormat = 'jpg' | 'pjpg' | 'png' | 'webp' | 'avif' | 'gif'

/**
 * The format of a variant: `fm`, else for `auto=format` the best the browser accepts, else the source's own. TIFF,
 * which browsers do not show, becomes JPEG, or PNG where it is not opaque.
 */
export function chooseFormat(
  source: {extension: ImageExtension; hasAlpha: boolean},
  {fm, auto}: ImageParameters,
  accept: string,
): OutputFormat {
  if (fm) return fm
  const accepted = auto ? acceptedFormat(source.extension, accept) : undefined
  if (accepted) return accepted
  if (source.extension !== 'tif' && source.extension !== 'svg') return source.extension
  return source.hasAlpha ? 'png' : 'jpg'
}

function acceptedFormat(extension: ImageExtension, accept: string): 'avif' | 'webp' | undefined {
  // These may move, and the encoder writes no moving AVIF.
  const mayMove = extension === 'gif' || extension === 'webp'
  if (accepts(accept, 'image/avif') && !mayMove) return 'avif'
  return accepts(accept, 'image/webp') ? 'webp' : undefined
}

/** Only what is named counts: every browser sends a wildcard too, and old ones mean less by it. */
function accepts(accept: string, type: string): boolean {
  return accept.split(',').some(range => {
    const [name = '', ...options] = range.split(';').map(part => part.trim().toLowerCase())
    return name === type && !options.some(option => /^q=0(\.0*)?$/.test(option))
  })
}

export const outputTypes: Record<OutputFormat, string> = {
  jpg: 'image/jpeg',
  pjpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
}

/** Whether the format can hold transparent pixels. */
export function keepsAlpha(format: OutputFormat): boolean {
  return format !== 'jpg' && format !== 'pjpg'
}
