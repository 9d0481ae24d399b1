import type {DocumentStore} from './documentStore.ts'

export interface Dataset {
  name: string
  aclMode: 'public' | 'private'
  /** Where its SQLite file and blobs are: `content.sqlite`, `blobs/`. */
  folder: string
  store: DocumentStore
}

/** The datasets of this lake: one folder with one SQLite file each, opened when first asked for. */
export interface DatasetRegistry {
  list(): Pick<Dataset, 'name' | 'aclMode'>[]
  /** Throws ApiError 404 when there is none of that name. */
  get(name: string): Dataset
  has(name: string): boolean
  /** Throws ApiError 400 on a name Sanity would refuse, 409 when it exists. */
  create(name: string, aclMode: 'public' | 'private'): Dataset
  setAclMode(name: string, aclMode: 'public' | 'private'): void
  /** Deletes documents, history and blobs for good. */
  delete(name: string): void
  close(): void
}
