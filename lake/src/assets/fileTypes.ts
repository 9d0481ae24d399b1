import {sniffImage} from './sniffImage.ts'

/**
 * What a file may be served as. A type is given only to what a browser shows or plays without running anything in it,
 * or hands to another program; all else is `application/octet-stream`.
 */
const types: Record<string, string> = {
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  vtt: 'text/vtt; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  rtf: 'application/rtf',
  zip: 'application/zip',
  rar: 'application/vnd.rar',
  '7z': 'application/x-7z-compressed',
  gz: 'application/gzip',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  mov: 'video/quicktime',
  ogv: 'video/ogg',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  tif: 'image/tiff',
  svg: 'image/svg+xml',
  html: 'text/html; charset=utf-8',
  htm: 'text/html; charset=utf-8',
  xml: 'application/xml',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
}

/** What the bytes of a type begin with, at an offset; one of several is enough. */
type Signature = readonly [offset: number, text: string]

const zip: Signature[] = [[0, 'PK\x03\x04']]
const compound: Signature[] = [[0, '\xd0\xcf\x11\xe0']]
const isoMedia: Signature[] = [[4, 'ftyp']]
const ogg: Signature[] = [[0, 'OggS']]

const signatures: Record<string, Signature[]> = {
  pdf: [[0, '%PDF-']],
  zip: [...zip, [0, 'PK\x05\x06']],
  docx: zip,
  xlsx: zip,
  pptx: zip,
  odt: zip,
  ods: zip,
  doc: compound,
  xls: compound,
  ppt: compound,
  rtf: [[0, '{\\rtf']],
  rar: [[0, 'Rar!\x1a\x07']],
  '7z': [[0, "7z\xbc\xaf'\x1c"]],
  gz: [[0, '\x1f\x8b']],
  mp4: isoMedia,
  m4v: isoMedia,
  m4a: isoMedia,
  mov: [...isoMedia, [4, 'moov'], [4, 'mdat'], [4, 'wide'], [4, 'free']],
  webm: [[0, '\x1a\x45\xdf\xa3']],
  ogv: ogg,
  ogg,
  mp3: [
    [0, 'ID3'],
    [0, '\xff\xfb'],
    [0, '\xff\xf3'],
    [0, '\xff\xf2'],
  ],
  wav: [[8, 'WAVE']],
  woff2: [[0, 'wOF2']],
}

const imageExtensions = new Set(['jpg', 'jpeg', 'png', 'gif', 'webp', 'avif', 'tif', 'svg'])

/** The content type an extension stands for. */
export function typeOfExtension(extension: string): string {
  return Object.hasOwn(types, extension) ? (types[extension] ?? octets) : octets
}

const octets = 'application/octet-stream'

/**
 * The type of a file by its name, borne out by its first bytes (`head`, as Latin-1): a name that does not fit the
 * bytes earns `application/octet-stream`. What a client says of the type is not asked.
 */
export function fileType(extension: string, head: string): string {
  const fits = imageExtensions.has(extension)
    ? sniffImage(head) === (extension === 'jpeg' ? 'jpg' : extension)
    : (signatures[extension]?.some(([offset, text]) => head.startsWith(text, offset)) ?? true)
  return fits ? typeOfExtension(extension) : octets
}

/** The extension of a file name in lower case, or 'bin' where there is none that is safe to repeat in an address. */
export function extensionOf(fileName: string | undefined): string {
  return /\.([a-z0-9]{1,10})$/i.exec(fileName ?? '')?.[1]?.toLowerCase() ?? 'bin'
}
