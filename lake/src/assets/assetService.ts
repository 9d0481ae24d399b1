import type {Dataset} from '../store/datasetRegistry.ts'
import type {AssetKind, AssetName} from './assetName.ts'
import type {OutputFormat} from './chooseFormat.ts'
import type {ImageParameters} from './imageParameters.ts'
import type {UploadDescription} from './uploadDescription.ts'

/** A document before the server has given it `_rev`, `_createdAt` and `_updatedAt`. */
export interface AssetDraft {
  _id: string
  _type: 'sanity.imageAsset' | 'sanity.fileAsset'
  [attribute: string]: unknown
}

/** Something to be sent: a file that never changes under its `etag` (strong, quotes included). */
export interface ServedFile {
  path: string
  etag: string
  contentType: string
}

export interface VariantRequest {
  parameters: ImageParameters
  format: OutputFormat
}

/** Takes uploads in and gives originals and variants out. */
export interface AssetService {
  /**
   * Streams an upload to disk and describes it; `record` is called with the document once its bytes are durable, and
   * makes the document. When it rejects, the bytes stay as a blob nobody refers to, which a later upload takes up.
   * Throws ApiError: 400 for what is empty or no image the lake can show, 413 above the limit, 503 when too many
   * images are being worked on.
   */
  upload<T>(
    dataset: Dataset,
    kind: AssetKind,
    body: AsyncIterable<Uint8Array>,
    description: UploadDescription,
    record: (document: AssetDraft) => Promise<T>,
  ): Promise<T>
  /** The bytes as they were uploaded. */
  original(dataset: Dataset, name: AssetName): ServedFile
  /**
   * How a variant will be served. `path()` makes it, or finds it made: call it only when the etag does not settle the
   * request. It throws ApiError 400 on impossible parameters, 404 without the original, 503 when too much waits.
   */
  variant(
    dataset: Dataset,
    name: AssetName,
    request: VariantRequest,
  ): {etag: string; contentType: string; path(): Promise<string>}
  /** Erases the blob and all variants of an asset document that is purged; does nothing for other ids. */
  erase(dataset: Dataset, documentId: string): Promise<void>
  /** Erases all variants made for a dataset that is deleted; its blobs go with its folder. */
  eraseVariants(dataset: string): Promise<void>
  /** Resolves when no image is being worked on any more. */
  close(): Promise<void>
}
