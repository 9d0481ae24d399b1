import {slugify} from '@cong/vietnamese/text'
import type {AssetName} from './sampleAssets.ts'

/** A published document of the sample content, ready for the lake but for its assets' ids. */
export type SampleDocument = {_id: string; _type: string} & Record<string, unknown>

export type Reference = {_type: 'reference'; _ref: string}

/** What people read about a picture. */
export type PictureWords = {alt: string; caption?: string; credit?: string}

/** A reference to another sample document. */
export function reference(_ref: string): Reference {
  return {_type: 'reference', _ref}
}

/** A slug field made from a title, as the Studio's button makes it. */
export function slug(title: string): {_type: 'slug'; current: string} {
  return {_type: 'slug', current: slugify(title)}
}

/** Stands where an asset's id will stand once it is uploaded: see `withAssets`. */
export function assetReference(name: AssetName): Reference {
  return reference(`${assetPrefix}${name}`)
}

/** A figure that shows one of the sample pictures. */
export function figure(name: AssetName, words: PictureWords) {
  return {_type: 'figure', asset: assetReference(name), ...words}
}

/** A file to download, under a title. */
export function attachment(name: AssetName, title: string) {
  return {_type: 'attachment', title, file: {_type: 'file', asset: assetReference(name)}}
}

/** Gives each member of an array the key Sanity asks for, the same each time. */
export function keyed<T extends object>(items: readonly T[]): (T & {_key: string})[] {
  return items.map((item, index) => ({...item, _key: `k${String(index + 1).padStart(2, '0')}`}))
}

const assetPrefix = 'sample-asset:'

/** The document with the lake's ids in place of the assets' names. Throws for a name that `idOf` does not know. */
export function withAssets<T>(value: T, idOf: ReadonlyMap<string, string>): T {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'string' && part.startsWith(assetPrefix)
      ? uploadedId(part.slice(assetPrefix.length), idOf)
      : part,
  ) as T
}

function uploadedId(name: string, idOf: ReadonlyMap<string, string>): string {
  const id = idOf.get(name)
  if (!id) throw new Error(`Sample asset '${name}' was not uploaded: add it to sampleAssets.ts.`)
  return id
}
