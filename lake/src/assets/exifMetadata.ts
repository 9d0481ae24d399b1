import exifReader, {type Exif} from 'exif-reader'

/**
 * What a camera wrote, in the parts asked for: `exif` and `image` as tag tables, `location` as a geopoint. Text, numbers
 * and dates are kept, binary tags (maker notes, embedded thumbnails) are not. A block that can't be read gives nothing.
 */
export function exifMetadata(block: Buffer, asked: ReadonlySet<string>): Record<string, unknown> {
  const tags = readTags(block)
  if (!tags) return {}
  const location = asked.has('location') ? geopoint(tags.GPSInfo ?? {}) : undefined
  return {
    ...(asked.has('exif') && tags.Photo && {exif: {_type: 'sanity.imageExifMetadata', ...plain(tags.Photo)}}),
    ...(asked.has('image') && tags.Image && {image: {_type: 'sanity.imageExifTags', ...plain(tags.Image)}}),
    ...(location && {location}),
  }
}

function readTags(block: Buffer): Exif | undefined {
  try {
    return exifReader(block)
  } catch {
    return undefined
  }
}

function plain(tags: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(tags).flatMap(([name, value]) => plainEntry(name, value)))
}

function plainEntry(name: string, value: unknown): [string, unknown][] {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? [] : [[name, value.toISOString()]]
  if (typeof value === 'string') return [[name, value.replaceAll('\0', '').trim()]]
  if (typeof value === 'number') return Number.isFinite(value) ? [[name, value]] : []
  const numbers = Array.isArray(value) && value.length <= 16 && value.every(each => Number.isFinite(each))
  return numbers ? [[name, value]] : []
}

/** Degrees, minutes and seconds with their hemisphere become signed degrees; `alt` is metres above the sea. */
function geopoint(gps: object): {_type: 'geopoint'; lat: number; lng: number; alt?: number} | undefined {
  const tags = new Map<string, unknown>(Object.entries(gps))
  const lat = degrees(tags.get('GPSLatitude'), tags.get('GPSLatitudeRef') === 'S')
  const lng = degrees(tags.get('GPSLongitude'), tags.get('GPSLongitudeRef') === 'W')
  if (lat === undefined || lng === undefined) return undefined
  const alt = tags.get('GPSAltitude')
  return {_type: 'geopoint', lat, lng, ...(typeof alt === 'number' && Number.isFinite(alt) && {alt})}
}

function degrees(value: unknown, negative: boolean): number | undefined {
  if (!Array.isArray(value) || !value.every(part => typeof part === 'number' && Number.isFinite(part)))
    return undefined
  const [whole = 0, minutes = 0, seconds = 0] = value as number[]
  const angle = whole + minutes / 60 + seconds / 3600
  return negative ? -angle : angle
}
