import {httpError} from '../http/apiError.ts'
import {defaultMetadata, type MetadataName, metadataNames} from './imageMetadata.ts'

/** What the sender says of an upload. Nothing here is believed about its format. */
export interface UploadDescription {
  fileName: string | undefined
  /** Texts the document keeps as they are given. */
  texts: {label?: string; title?: string; description?: string; creditLine?: string}
  source: {_type: 'sanity.assetSourceData'; id?: string; name?: string; url?: string} | undefined
  metadata: readonly MetadataName[]
}

const longest = 5000

/**
 * Reads the query of an upload as `@sanity/client` writes it: `meta` repeated, or comma-separated as browsers send it.
 * Throws ApiError 400 on a metadata name that does not exist and on texts that are too long.
 */
export function parseUploadDescription(query: URLSearchParams): UploadDescription {
  const text = (name: string) => readText(query, name)
  const texts = pick({
    label: text('label'),
    title: text('title'),
    description: text('description'),
    creditLine: text('creditLine'),
  })
  const source = pick({id: text('sourceId'), name: text('sourceName'), url: text('sourceUrl')})
  return {
    fileName: text('filename'),
    texts,
    source: Object.keys(source).length > 0 ? {_type: 'sanity.assetSourceData', ...source} : undefined,
    metadata: readMetadataNames(query),
  }
}

function readText(query: URLSearchParams, name: string): string | undefined {
  const text = query.get(name)?.normalize('NFC')
  if (text && text.length > longest) {
    throw httpError(
      400,
      `Parameter "${name}" is ${text.length} characters long. Allowed: at most ${longest}.`,
    )
  }
  return text || undefined
}

function readMetadataNames(query: URLSearchParams): readonly MetadataName[] {
  const names = query
    .getAll('meta')
    .flatMap(value => value.split(','))
    .filter(name => name !== '')
  return names.length > 0 ? names.map(toMetadataName) : defaultMetadata
}

function toMetadataName(name: string): MetadataName {
  const found = metadataNames.find(each => each === name.trim())
  if (found) return found
  throw httpError(
    400,
    `Invalid value for parameter "meta": "${name.slice(0, 100)}". Allowed: ${metadataNames.join(', ')}.`,
  )
}

function pick<T extends Record<string, string | undefined>>(values: T): {[Key in keyof T]?: string} {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: string
  }
}
