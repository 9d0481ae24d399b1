import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import Database from 'better-sqlite3'
import {expect} from 'vitest'
import {assetFileName, parseAssetDocumentId} from '../../src/assets/assetName.ts'
import type {DocumentStore} from '../../src/store/documentStore.ts'
import {openDataset} from '../../src/store/openDataset.ts'

/** Opens a dataset after a crash, as the lake would; every page and reference of it must be in order. */
export function openAfterCrash(folder: string): DocumentStore {
  const database = new Database(join(folder, 'content.sqlite'))
  expect(database.pragma('integrity_check', {simple: true})).toBe('ok')
  expect(database.pragma('foreign_key_check')).toEqual([])
  database.close()
  return openDataset(folder, 'production').store
}

/** What a writer of `load.ts` left is whole, and its revisions are a chain. Returns the last number it wrote. */
export function verifyWriter(writer: string, store: DocumentStore): number {
  const numbers = (store.get(writer)?.numbers ?? []) as number[]
  const last = numbers.length - 1
  expect(numbers).toEqual(numbers.map((_, index) => index))
  expect(store.get(`${writer}-last`)?.number ?? -1).toBe(last)
  const revisions = store.revisions([writer], {})
  const chain = revisions.map(
    ({previousRev}, index) => previousRev === (revisions[index - 1]?.resultRev ?? null),
  )
  expect(chain).not.toContain(false)
  expect(revisions.at(-1)?.resultRev ?? undefined).toBe(store.get(writer)?._rev)
  return last
}

/** Every asset that has a document has its bytes. Returns the SHA-1 of each. */
export function verifyBlobs(folder: string, store: DocumentStore): string[] {
  return [...store.all()].flatMap(({_id}) => {
    const name = parseAssetDocumentId(_id)
    if (!name) return []
    const bytes = readFileSync(
      join(folder, 'blobs', `${name.kind}s`, name.sha1.slice(0, 2), assetFileName(name)),
    )
    expect(createHash('sha1').update(bytes).digest('hex')).toBe(name.sha1)
    return name.sha1
  })
}
