import {randomBytes} from 'node:crypto'
import {httpError} from '../http/apiError.ts'
import type {Dataset} from '../store/datasetRegistry.ts'
import {type AssetKind, type AssetName, assetDocumentId, assetFileName} from './assetName.ts'
import type {AssetDraft} from './assetService.ts'
import type {BlobStore, ReceivedBlob} from './blobStore.ts'
import {orDiskFull} from './diskFull.ts'
import {extensionOf, fileType} from './fileTypes.ts'
import {describeImage} from './imageMetadata.ts'
import {imageQueue} from './imageRuntime.ts'
import {imageFormats, readHead} from './sniffImage.ts'
import type {UploadDescription} from './uploadDescription.ts'

export interface Upload<T> {
  blobs: BlobStore
  /** Bytes. */
  limit: number
  projectId: string
  dataset: Dataset
  kind: AssetKind
  body: AsyncIterable<Uint8Array>
  description: UploadDescription
  record: (document: AssetDraft) => Promise<T>
}

/**
 * Bytes first, document second: a document never names bytes that a power cut could still take away.
 * Throws ApiError 413 above the limit, 400 for what is no such asset, 507 when the disk is full; nothing is left then.
 */
export function ingest<T>(upload: Upload<T>): Promise<T> {
  return orDiskFull(async () => {
    const blob = await upload.blobs.receive(upload.body, upload.limit)
    try {
      if (blob.size === 0)
        throw httpError(400, 'The upload is empty: it has no bytes. Choose the file again.')
      const {name, facts} = await identify(blob, upload)
      return await upload.blobs.keep(blob, name, () => upload.record(assetDraft(name, facts, blob, upload)))
    } finally {
      await upload.blobs.discard(blob)
    }
  })
}

interface Identified {
  name: AssetName
  facts: {mimeType: string; metadata?: Record<string, unknown>}
}

async function identify(
  {path, sha1}: ReceivedBlob,
  {kind, description}: Upload<unknown>,
): Promise<Identified> {
  if (kind === 'file') {
    const extension = extensionOf(description.fileName)
    const mimeType = fileType(extension, await readHead(path))
    return {name: {kind, sha1, extension, size: null}, facts: {mimeType}}
  }
  const {extension, size, metadata} = await imageQueue.run(() => describeImage(path, description.metadata))
  return {name: {kind, sha1, extension, size}, facts: {mimeType: imageFormats[extension], metadata}}
}

function assetDraft(
  name: AssetName,
  facts: Identified['facts'],
  {size, sha1}: ReceivedBlob,
  {projectId, dataset, description}: Upload<unknown>,
): AssetDraft {
  const {fileName, texts, source} = description
  return {
    _id: assetDocumentId(name),
    _type: `sanity.${name.kind}Asset`,
    assetId: sha1,
    extension: name.extension,
    ...facts,
    ...(fileName !== undefined && {originalFilename: fileName}),
    path: `${name.kind}s/${projectId}/${dataset.name}/${assetFileName(name)}`,
    sha1hash: sha1,
    size,
    uploadId: randomBytes(24).toString('base64url'),
    ...texts,
    ...(source && {source}),
  }
}
