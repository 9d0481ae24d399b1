/** A mendoza patch: a flat list of opcodes and operands, as npm `mendoza` applies it. */
export type MendozaPatch = unknown[]

/** A JSON document as the lake keeps it: the server owns `_rev`, `_createdAt` and `_updatedAt`. */
export interface SanityDocument {
  _id: string
  _type: string
  _rev: string
  _createdAt: string
  _updatedAt: string
  [attribute: string]: unknown
}

export type Transition = 'appear' | 'update' | 'disappear'

/** What one transaction did to one document. `previous` or `result` is null when it did not exist before or after. */
export interface DocumentChange {
  documentId: string
  previous: SanityDocument | null
  result: SanityDocument | null
  previousRev: string | null
  resultRev: string | null
  transition: Transition
  /** The mutations of the transaction that touched this document, in Sanity's wire form. */
  mutations: unknown[]
  /** Mendoza patches between the documents without `_rev`: apply goes forward, revert goes back. */
  effects: {apply: MendozaPatch; revert: MendozaPatch}
}

/** A transaction that is durable on disk: what listeners, history, webhooks and live events are told of. */
export interface Commit {
  /** Position in the dataset's commit order, from 1. */
  sequence: number
  transactionId: string
  /** ISO 8601 in UTC, with milliseconds or finer. */
  timestamp: string
  /** User id of whoever sent the transaction, '<anonymous>' without a token. */
  identity: string
  changes: DocumentChange[]
}

/** A revision of one document as history lists it. */
export interface Revision extends Omit<DocumentChange, 'previous' | 'result'> {
  sequence: number
  transactionId: string
  timestamp: string
  identity: string
}

export interface RevisionRange {
  /** Exclusive lower bound, inclusive upper bound, both as transaction ids. */
  fromTransaction?: string
  toTransaction?: string
  /** Bounds by time, ISO 8601. */
  fromTime?: string
  toTime?: string
  limit?: number
  reverse?: boolean
}

/**
 * One dataset: its documents, their indexes and their history. Synchronous: one process, one writer.
 * Only the modules of `store/` contain SQL.
 */
export interface DocumentStore {
  get(id: string): SanityDocument | undefined
  has(id: string): boolean
  /** Documents in the order of `ids`; a missing one is left out. */
  getMany(ids: readonly string[]): SanityDocument[]
  /** Ids of documents that hold a strong reference to `id`, at most `limit`. */
  strongReferrers(id: string, limit: number): string[]
  /** Ids of the drafts and versions that stand beside a published id, whether that exists or not. */
  versionIds(publishedId: string): string[]
  /** All documents in id order, streamed for export; consistent as of the call. */
  all(): IterableIterator<SanityDocument>
  /**
   * Runs `work` in one SQLite transaction and makes its commit durable (fsync) before it returns.
   * When `work` throws nothing is changed.
   */
  transaction<T>(work: (write: StoreWriter) => T): T
  /**
   * The same for one of many writers: transactions that wait at the same time share one fsync, each for itself all or
   * nothing. Resolves once it is durable. `afterCommit` is called in commit order, before anybody is answered.
   * `work` may be run twice and must change nothing but the store.
   */
  commit<T>(work: (write: StoreWriter) => T, afterCommit: (result: T) => void): Promise<T>
  /** The commit a transaction id already made, so that a client's retry is answered and not applied twice. */
  findCommit(transactionId: string): PastCommit | undefined
  lastSequence(): number
  /** Revisions of the named documents in commit order. */
  revisions(documentIds: readonly string[], range: RevisionRange): Revision[]
  /** All changes after `sequence`, for a listener that resumes; undefined when too many to replay. */
  commitsAfter(sequence: number, limit: number): Commit[] | undefined
  /**
   * Rewrites the file after `StoreWriter.erase`, so that no page of it or of its log holds the text any more. Returns
   * false when readers kept the log open too long; it is made good when the dataset is opened again.
   */
  finishErasure(): boolean
  /** Writes a consistent copy of the database, while others go on reading and writing, to a file that must not exist. */
  backUp(file: string): void
  close(): void
}

/** Usable inside `transaction` only. */
export interface StoreWriter {
  /** Writes documents, index columns and the log in one go and gives the commit its sequence number. */
  append(commit: Omit<Commit, 'sequence'>, request?: CommitRequest): Commit
  /** Removes documents with all their revisions and effects. Call `finishErasure` after the commit. */
  erase(documentIds: readonly string[]): void
}

/** What is remembered of the request behind a commit, to answer it again when it is repeated. */
export interface CommitRequest {
  /** Hash of what was asked: the same transaction id with another fingerprint is another request. */
  fingerprint: string
  /** JSON of what was answered. */
  answer: string
}

export interface PastCommit extends CommitRequest {
  sequence: number
  timestamp: string
  documentIds: string[]
}

/**
 * Keeps what queries look things up by in step with the documents. Called inside the write's transaction, once for
 * each document that changed; `document` is null when it is gone.
 */
export type IndexDocument = (id: string, document: SanityDocument | null) => void
