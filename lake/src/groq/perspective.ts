import {httpError} from '../http/apiError.ts'
import type {QueryView} from '../store/queryView.ts'

/** 'raw', 'published', 'drafts' or a stack of release names ('drafts' may be among them), most important first. */
export type Perspective = string | string[]

/**
 * The perspective a request asks for: a name, a comma list or a JSON list. Without one it is `published` from API version
 * 2025-02-19 on and `raw` before. `previewDrafts` is the old name of `drafts`.
 * Throws ApiError 400 on names Sanity would refuse. Source: https://www.sanity.io/docs/content-lake/perspectives
 */
export function parsePerspective(asked: unknown, apiVersion: string): Perspective {
  const names = namesIn(asked).map(name => (name === 'previewDrafts' ? 'drafts' : name))
  const [first] = names
  if (first === undefined) return defaultPerspective(apiVersion)
  const invalid = names.find(name => !/^[a-zA-Z0-9_-]{1,200}$/.test(name))
  if (invalid !== undefined) throw httpError(400, `Invalid perspective "${invalid}"`)
  if (names.length === 1) return single.has(first) ? first : names
  if (names.includes('raw')) throw httpError(400, 'The perspective "raw" can not be combined with others')
  return names
}

const single = new Set(['raw', 'published', 'drafts'])

function namesIn(asked: unknown): string[] {
  if (asked === undefined || asked === null || asked === '') return []
  const list = typeof asked === 'string' ? listIn(asked) : asked
  if (Array.isArray(list) && list.every(name => typeof name === 'string')) return list
  throw httpError(400, 'The perspective must be a name or a list of names')
}

function listIn(text: string): unknown {
  if (!text.startsWith('[')) return text.split(',').map(name => name.trim())
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function defaultPerspective(apiVersion: string): Perspective {
  const isNew = apiVersion === 'X' || (/^\d{4}-/.test(apiVersion) && apiVersion >= '2025-02-19')
  return isNew ? 'published' : 'raw'
}

/** The layers of documents that a perspective shows, best first; published documents are always the last. */
export function layersOf(perspective: Perspective): QueryView['layers'] {
  if (perspective === 'raw') return 'raw'
  const names = typeof perspective === 'string' ? [perspective] : perspective
  const layers = names.filter(name => name !== 'published').map(layerOf)
  return [...new Set([...layers, ''])]
}

function layerOf(name: string): string {
  return name === 'drafts' ? 'drafts' : `versions.${name}`
}
