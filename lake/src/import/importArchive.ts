import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {sanityImport} from '@sanity/import'
import {ArchiveError, lineError} from './archiveError.ts'
import {checkAssets} from './checkAssets.ts'
import {type CheckedDocuments, checkDocuments} from './checkDocuments.ts'
import {explainFailure, withoutFolder} from './explainFailure.ts'
import {gatherMutations, type ImportOperation} from './gatherMutations.ts'
import {type ImportTarget, targetClient} from './importTarget.ts'
import {unpackArchive} from './unpackArchive.ts'

/** As @sanity/import names them. */
export interface ImportOptions {
  operation: ImportOperation
  replaceAssets: boolean
  allowFailingAssets: boolean
  allowReplacementCharacters: boolean
  skipCrossDatasetReferences: boolean
}

export interface ImportReport {
  /** Documents written; fewer than in the archive when those that exist are left alone. */
  documents: number
  files: number
  warnings: string[]
}

export interface ImportRequest {
  file: string
  dataset: string
  options: ImportOptions
  /** Bytes, for each picture or file. */
  assetBytes: number
  /** Called once the archive has been found sound, before anything is written. */
  openTarget(): Promise<ImportTarget>
  /** Makes the dataset when there is none; returns what takes that back. */
  prepareDataset(): () => void
}

/**
 * Takes an archive in Sanity's format in, through @sanity/import. Everything is checked first; then pictures and files
 * are uploaded, and one transaction writes all documents. On any failure the dataset is as it was.
 *
 * Throws ArchiveError that names line or file and reason.
 */
export async function importArchive(request: ImportRequest): Promise<ImportReport> {
  const folder = mkdtempSync(join(tmpdir(), 'cong-import-'))
  try {
    const data = await unpackArchive(request.file, folder, request.assetBytes)
    const checked = await checkDocuments(data)
    const base = dirname(data)
    const files = await checkAssets(base, checked.assetFiles, request.options.allowFailingAssets)
    const target = await request.openTarget()
    let takeBack = () => {}
    try {
      takeBack = request.prepareDataset()
      return {...(await write(base, checked, target, request)), files}
    } catch (error) {
      takeBack()
      throw error
    } finally {
      await target.close()
    }
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

async function write(
  base: string,
  {lines, assetFiles}: CheckedDocuments,
  target: ImportTarget,
  {dataset, options}: ImportRequest,
): Promise<Omit<ImportReport, 'files'>> {
  const plain = targetClient(target, dataset)
  const existing = await existingIds(plain, [...lines.keys()])
  if (options.operation === 'create') refuseExisting(lines, existing, dataset)
  const before = await assetIds(plain)
  const gathered = gatherMutations(options.operation, existing)
  try {
    const client = targetClient(target, dataset, {resolveFetch: () => gathered.fetch})
    const {warnings} = await sanityImport(base, {...options, client, assetFetch: ownAssets(target, dataset)})
    const mutations = gathered.list()
    if (mutations.length > 0) await target.commit(dataset, mutations)
    const documents = mutations.filter(mutation => options.operation in mutation).length
    return {documents, warnings: warnings.map(({message}) => withoutFolder(message, base))}
  } catch (error) {
    const explained = explainFailure(error, base, lines, assetFiles)
    await removeAssets(plain, target, before).catch((cause: Error) => {
      throw new ArchiveError(
        `${explained.message}\nWhat was uploaded could not be taken back: ${cause.message}`,
      )
    })
    throw explained
  }
}

function refuseExisting(lines: CheckedDocuments['lines'], existing: ReadonlySet<string>, dataset: string) {
  for (const [id, line] of lines) {
    if (!existing.has(id)) continue
    const more = existing.size > 1 ? ` (and ${existing.size - 1} more)` : ''
    throw lineError(
      line,
      `"${id}"${more} is in ${dataset} already. To replace those that are there add --replace, to leave them alone --missing.`,
    )
  }
}

async function existingIds(client: SanityClient, ids: string[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (const some of inParts(ids)) {
    for (const id of await client.fetch<string[]>('*[_id in $some]._id', {some})) found.add(id)
  }
  return found
}

/** So many ids fit into a request, whatever its limit. */
function inParts(ids: readonly string[], size = 1000): string[][] {
  return Array.from({length: Math.ceil(ids.length / size)}, (_, part) =>
    ids.slice(part * size, (part + 1) * size),
  )
}

async function assetIds(client: SanityClient): Promise<Set<string>> {
  return new Set(await client.fetch<string[]>('*[_type in ["sanity.imageAsset", "sanity.fileAsset"]]._id'))
}

/** Nothing can stand on them yet: the documents were not written. */
async function removeAssets(client: SanityClient, target: ImportTarget, before: ReadonlySet<string>) {
  const added = [...(await assetIds(client))].filter(id => !before.has(id))
  const {dataset = ''} = client.config()
  for (const ids of inParts(added)) {
    await target.commit(
      dataset,
      ids.map(id => ({delete: {id}})),
    )
  }
}

/** The dataset's own assets need the token, and are asked for where the lake was reached. */
function ownAssets({url, token, projectId}: ImportTarget, dataset: string) {
  const own = new RegExp(`^/(?:images|files)/${projectId}/${dataset}/`)
  return async (address: string, init: {method?: string; signal?: AbortSignal} = {}) => {
    const {pathname} = new URL(address)
    const isOwn = own.test(pathname)
    return fetch(isOwn ? url + pathname : address, {
      ...init,
      headers: isOwn ? {authorization: `Bearer ${token}`} : {},
    })
  }
}
