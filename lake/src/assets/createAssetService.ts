import {createHash} from 'node:crypto'
import path from 'node:path'
import {httpError} from '../http/apiError.ts'
import type {Dataset} from '../store/datasetRegistry.ts'
import {type AssetName, assetFileName, parseAssetDocumentId} from './assetName.ts'
import type {AssetService, ServedFile, VariantRequest} from './assetService.ts'
import {BlobStore} from './blobStore.ts'
import {outputTypes} from './chooseFormat.ts'
import {orDiskFull} from './diskFull.ts'
import {typeOfExtension} from './fileTypes.ts'
import {imageQueue, pipelineVersion} from './imageRuntime.ts'
import {ingest} from './ingest.ts'
import {isImageExtension} from './sniffImage.ts'
import {TransformCache} from './transformCache.ts'
import {transformImage} from './transformImage.ts'

export interface AssetOptions {
  projectId: string
  /** Folder for variants, which may be lost at any time. */
  cacheFolder: string
  limits: {assetBytes: number; transformCacheBytes: number}
}

/** Makes the asset service; it opens nothing before it is first used. */
export function createAssetService({projectId, cacheFolder, limits}: AssetOptions): AssetService {
  const stores = new Map<string, BlobStore>()
  const cache = new TransformCache(cacheFolder, limits.transformCacheBytes)
  const under = new Set<Promise<unknown>>()

  const blobs = ({folder}: Dataset): BlobStore => {
    const store = stores.get(folder) ?? new BlobStore(path.join(folder, 'blobs'))
    stores.set(folder, store)
    return store
  }

  /** Lets `close` wait for what is under way. */
  const tracked = <T>(work: Promise<T>): Promise<T> => {
    const settled = work.then(
      () => undefined,
      () => undefined,
    )
    under.add(settled)
    settled.then(() => under.delete(settled))
    return work
  }

  const original = (dataset: Dataset, name: AssetName): ServedFile => ({
    path: blobs(dataset).pathOf(name),
    etag: `"${name.sha1}"`,
    contentType: typeOfExtension(name.extension),
  })

  const make = (dataset: Dataset, name: AssetName, {parameters, format}: VariantRequest): Promise<Buffer> =>
    imageQueue.run(async () => {
      const file = blobs(dataset).pathOf(name)
      const {size, extension} = name
      if (!size || !isImageExtension(extension) || !(await blobs(dataset).has(name))) throw missing()
      return transformImage({file, source: size, extension, parameters, format})
    })

  return {
    original,

    upload: (dataset, kind, body, description, record) =>
      tracked(
        ingest({
          blobs: blobs(dataset),
          limit: limits.assetBytes,
          projectId,
          dataset,
          kind,
          body,
          description,
          record,
        }),
      ),

    variant(dataset, name, request) {
      const recipe = createHash('sha256')
        .update(JSON.stringify([pipelineVersion, request]))
        .digest('hex')
        .slice(0, 32)
      const key = path.join(cacheFolderOf(dataset, name), `${recipe}.${request.format}`)
      return {
        etag: `"${name.sha1}-${recipe}"`,
        contentType: outputTypes[request.format],
        path: () => tracked(orDiskFull(() => cache.get(key, () => make(dataset, name, request)))),
      }
    },

    async erase(dataset, documentId) {
      const name = parseAssetDocumentId(documentId)
      if (!name) return
      await cache.forgetUnder(cacheFolderOf(dataset, name))
      await blobs(dataset).erase(name)
    },

    eraseVariants: dataset => cache.forgetUnder(dataset),

    async close() {
      while (under.size > 0) await Promise.all(under)
    },
  }
}

function cacheFolderOf({name: dataset}: Dataset, name: AssetName): string {
  return path.join(dataset, assetFileName(name))
}

function missing(): Error {
  return httpError(404, 'The bytes of this image are gone from the lake’s disk.')
}
