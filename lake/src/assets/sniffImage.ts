import {open} from 'node:fs/promises'

/** Formats the lake takes in, by the extension that Sanity gives them. */
export const imageFormats = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  tif: 'image/tiff',
  svg: 'image/svg+xml',
} as const

export type ImageExtension = keyof typeof imageFormats

export function isImageExtension(extension: string): extension is ImageExtension {
  return Object.hasOwn(imageFormats, extension)
}

/** First bytes of a file as Latin-1 text, so that signatures can be written as text. */
export async function readHead(path: string, length = 4096): Promise<string> {
  const file = await open(path)
  try {
    const {buffer, bytesRead} = await file.read(Buffer.alloc(length), 0, length, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await file.close()
  }
}

/** The format by its signature alone: neither a file name nor a content type is asked. */
export function sniffImage(head: string): ImageExtension | 'heic' | undefined {
  if (head.startsWith('\xff\xd8\xff')) return 'jpg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (/^GIF8[79]a/.test(head)) return 'gif'
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp'
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'tif'
  return sniffHeif(head) ?? (looksLikeSvg(head) ? 'svg' : undefined)
}

function sniffHeif(head: string): 'avif' | 'heic' | undefined {
  if (head.slice(4, 8) !== 'ftyp') return undefined
  const brands = head.slice(8, 64)
  if (/avi[fs]/.test(brands)) return 'avif'
  return /^(hei[cxms]|hev[cxms]|mif1|msf1)/.test(brands) ? 'heic' : undefined
}

/** The root element must be svg, after nothing but a declaration, a doctype, comments and processing instructions. */
function looksLikeSvg(head: string): boolean {
  const text = head.replace(/^\xef\xbb\xbf/, '')
  const prolog = /^\s*(?:(?:<\?[^>]*>|<!--.*?-->|<!DOCTYPE\s+(?:\w+:)?svg\b[^[>]*(?:\[[^\]]*\])?\s*>)\s*)*/is
  return /^<(?:\w+:)?svg[\s>]/i.test(text.replace(prolog, ''))
}
