import {createHash} from 'node:crypto'
import type {Access} from '../access/access.ts'
import {httpError} from '../http/apiError.ts'
import type {LakeServices} from '../lakeServices.ts'
import type {Commit, DocumentStore, PastCommit, SanityDocument, StoreWriter} from '../store/documentStore.ts'
import type {OperationName, Stamp} from './applyMutation.ts'
import {checkPermissions, requireWriter} from './checkPermissions.ts'
import {checkReferences} from './checkReferences.ts'
import {randomId} from './randomId.ts'
import {refuse} from './refusal.ts'
import {createWorkingSet, toChange, type WorkingSet} from './workingSet.ts'

export interface TransactionRequest {
  dataset: string
  access: Access
  /** The client's own id for the transaction, or null to have one made. */
  transactionId: string | null
  /** Does everything but write: the answer is that of the real thing, errors included. */
  dryRun: boolean
  /** The mutations or actions as they were sent: a repeated transaction id must bring the same. */
  wire: unknown
  /** The commit the caller looked at: when another came since, nothing is done and DatasetMoved is thrown. */
  ifSequence?: number
}

/** The dataset is no longer as the caller saw it; look again and repeat. */
export class DatasetMoved extends Error {
  override name = 'DatasetMoved'
}

export interface TransactionResult {
  transactionId: string
  /** In the order of the request. */
  results: {id: string; operation: OperationName}[]
  /** The document after the transaction; undefined when there is none. */
  document(id: string): SanityDocument | undefined
}

type Work = (workingSet: WorkingSet) => {
  results: TransactionResult['results']
  /** Ids of documents that are erased with their past once listeners are told of their deletion. */
  erase?: readonly string[]
}

/**
 * Carries out one transaction, all of it or nothing: it loads, applies, checks and writes in one go, in commit order
 * with its neighbours, and is durable on disk when this resolves. Listeners are told in between.
 *
 * A transaction id that was committed before is answered as then and applied no more, so that a client may retry.
 * Throws Refusal 4xx, ApiError 404 for the dataset and 5xx for the disk.
 */
export async function commitTransaction(
  {datasets, broker, clock}: Pick<LakeServices, 'datasets' | 'broker' | 'clock'>,
  request: TransactionRequest,
  work: Work,
): Promise<TransactionResult> {
  const {store} = datasets.get(request.dataset)
  requireWriter(request.access)
  const stamp = {
    transactionId: requireTransactionId(request.transactionId),
    timestamp: clock().toISOString(),
  }
  const {result, erased} = await store.commit(
    write => carryOut({store, write, stamp, request}, work),
    ({commit}) => {
      if (commit !== undefined && commit.changes.length > 0) broker.publish(request.dataset, commit)
    },
  )
  // What was deleted is deleted, even when readers keep the file from being rewritten now.
  if (erased) store.finishErasure()
  return result
}

interface Turn {
  store: DocumentStore
  write: StoreWriter
  stamp: Stamp
  request: TransactionRequest
}

function carryOut(
  {store, write, stamp, request}: Turn,
  work: Work,
): {commit?: Commit; erased?: boolean; result: TransactionResult} {
  const past = request.transactionId === null ? undefined : store.findCommit(request.transactionId)
  if (past !== undefined) return {result: repeated(past, request, store)}
  const {ifSequence = store.lastSequence()} = request
  if (store.lastSequence() !== ifSequence) throw new DatasetMoved()
  const workingSet = createWorkingSet(store.get, stamp)
  const {results, erase = []} = work(workingSet)
  const touched = workingSet.touched()
  checkPermissions(touched, request.access)
  checkReferences(touched, store)
  const {transactionId} = stamp
  const result = {transactionId, results, document: (id: string) => workingSet.get(id) ?? undefined}
  if (request.dryRun || (isIdle(touched, request) && erase.length === 0)) return {result}
  const changes = touched.map(toChange)
  const identity = request.access.identity.id
  const memo = {fingerprint: fingerprintOf(request.wire), answer: JSON.stringify(results)}
  const commit = write.append({...stamp, identity, changes}, memo)
  if (erase.length > 0) write.erase(erase)
  return {commit, erased: erase.length > 0, result}
}

/** Nothing to write, and no id by which the client could ask again. */
function isIdle(touched: readonly unknown[], {transactionId}: TransactionRequest): boolean {
  return touched.length === 0 && transactionId === null
}

const transactionIdPattern = /^[A-Za-z0-9_.-]{1,128}$/

function requireTransactionId(given: string | null): string {
  if (given === null) return randomId()
  if (!transactionIdPattern.test(given)) {
    throw httpError(400, '"transactionId" must be 1 to 128 letters, digits, "_", "-" or "."')
  }
  return given
}

function repeated(past: PastCommit, request: TransactionRequest, store: DocumentStore): TransactionResult {
  const transactionId = request.transactionId ?? ''
  if (past.fingerprint !== fingerprintOf(request.wire)) {
    throw refuse(409, 0, {
      type: 'transactionAlreadyExistsError',
      description: `Transaction ID "${transactionId}" was already used for other mutations. Choose a new one.`,
      transactionId,
    })
  }
  const results = JSON.parse(past.answer) as TransactionResult['results']
  return {transactionId, results, document: store.get}
}

function fingerprintOf(wire: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(wire) ?? '')
    .digest('hex')
}
