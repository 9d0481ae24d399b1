import {statSync} from 'node:fs'
import {parentPort, workerData} from 'node:worker_threads'
import {ApiError} from '../http/apiError.ts'
import {openQueryStore, type QueryStore} from '../store/queryStore.ts'
import {evaluateQuery} from './evaluateQuery.ts'
import {evaluationError} from './evaluationError.ts'
import type {ThreadAnswer, ThreadMessage, ThreadRequest} from './threadMessages.ts'

/** A thread that answers one query after another. It only reads; the pool ends it when a query passes its limits. */
const {projectId} = workerData as {projectId: string}
const stores = new Map<string, {inode: number; store: QueryStore}>()
const mostStores = 8

parentPort?.on('message', (request: ThreadRequest) => {
  answer(request).then(say)
})
say('ready')

function say(message: ThreadMessage): void {
  parentPort?.postMessage(message)
}

async function answer({file, ...request}: ThreadRequest): Promise<ThreadAnswer> {
  const started = performance.now()
  try {
    const found = await evaluateQuery(request, {store: storeOf(file), projectId, now: new Date()})
    return {answer: {...found, ms: Math.round(performance.now() - started)}}
  } catch (error) {
    const {status, body} = error instanceof ApiError ? error : evaluationError(request.query, error)
    return {refusal: {status, body, cause: error instanceof Error ? error.stack : String(error)}}
  }
}

/** The most recently asked datasets stay open. A dataset deleted and made anew is another file under the same name. */
function storeOf(file: string): QueryStore {
  const inode = statSync(file).ino
  const known = stores.get(file)
  stores.delete(file)
  if (known && known.inode !== inode) known.store.close()
  const store = known?.inode === inode ? known.store : openQueryStore(file)
  stores.set(file, {inode, store})
  closeOldest()
  return store
}

function closeOldest(): void {
  const [oldest] = stores
  if (oldest === undefined || stores.size <= mostStores) return
  stores.delete(oldest[0])
  oldest[1].store.close()
}
