import {Worker} from 'node:worker_threads'
import type {LakeConfig} from '../config.ts'
import {type ApiError, httpError} from '../http/apiError.ts'
import {limitError} from './evaluationError.ts'
import type {ThreadAnswer, ThreadMessage, ThreadRequest} from './threadMessages.ts'

interface Task {
  request: ThreadRequest
  resolve(answer: ThreadAnswer): void
  reject(error: Error): void
}

/** Waiting queries beyond this many for each thread are refused, with a status that clients try again on. */
const mostWaiting = 200

/**
 * Threads that each answer one query at a time. A query that passes its limit of time or memory loses its thread; a new
 * one takes the place, so that the others wait no longer than the limit.
 */
export class QueryThreadPool {
  readonly #config: Pick<LakeConfig, 'projectId' | 'limits' | 'log'>
  readonly #waiting: Task[] = []
  readonly #idle: Worker[] = []
  readonly #running = new Map<Worker, (Task & {timeout: NodeJS.Timeout}) | undefined>()
  readonly #starting = new Set<Worker>()
  #isClosed = false

  constructor(config: Pick<LakeConfig, 'projectId' | 'limits' | 'log'>) {
    this.#config = config
  }

  ask(request: ThreadRequest): Promise<ThreadAnswer> {
    const {queryThreads} = this.#config.limits
    if (this.#isClosed || this.#waiting.length >= mostWaiting * queryThreads) return Promise.reject(busy())
    return new Promise((resolve, reject) => {
      this.#waiting.push({request, resolve, reject})
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#isClosed = true
    for (const task of this.#waiting.splice(0)) task.reject(busy())
    await Promise.all([...this.#running.keys()].map(thread => this.#end(thread, busy())))
  }

  #next(): void {
    const thread = this.#waiting.length > 0 ? this.#idle.pop() : undefined
    const task = thread && this.#waiting.shift()
    if (task) this.#give(thread, task)
    else if (this.#waiting.length > this.#starting.size) this.#start()
  }

  #start(): void {
    const {projectId, limits} = this.#config
    if (this.#running.size >= limits.queryThreads) return
    const thread = new Worker(new URL('./queryThread.ts', import.meta.url), {
      name: 'query',
      workerData: {projectId},
      resourceLimits: {maxOldGenerationSizeMb: limits.queryMemoryMb},
    })
    this.#starting.add(thread)
    this.#running.set(thread, undefined)
    thread.on('message', (message: ThreadMessage | object) => {
      // Under `node --watch` a thread's messages also name the files it has loaded.
      if (isThreadMessage(message)) this.#take(thread, message)
    })
    thread.on('error', error => this.#fail(thread, error))
  }

  /** The time limit is the query's own: neither waiting for a thread nor a thread's start counts. */
  #give(thread: Worker, task: Task): void {
    const {queryMs} = this.#config.limits
    const timeout = setTimeout(() => this.#end(thread, tooSlow(task, queryMs)), queryMs)
    this.#running.set(thread, {...task, timeout})
    thread.postMessage(task.request)
  }

  #take(thread: Worker, message: ThreadMessage): void {
    const task = this.#running.get(thread)
    clearTimeout(task?.timeout)
    this.#running.set(thread, undefined)
    this.#idle.push(thread)
    if (message === 'ready') this.#starting.delete(thread)
    else task?.resolve(message)
    this.#next()
  }

  /** A thread that ran out of memory, or that failed in a way `queryThread` did not foresee. */
  #fail(thread: Worker, error: Error & {code?: string}): void {
    const task = this.#running.get(thread)
    const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    this.#config.log({event: 'query thread failed', query: task?.request.query, error: error.stack})
    this.#end(thread, task && isMemory ? tooLarge(task, this.#config.limits.queryMemoryMb) : failed())
  }

  async #end(thread: Worker, reason: ApiError): Promise<void> {
    // A thread that does not even start answers the query it was started for, so that nobody waits for ever.
    const running = this.#running.get(thread)
    const task = this.#starting.delete(thread) ? this.#waiting.shift() : running
    this.#running.delete(thread)
    if (this.#idle.includes(thread)) this.#idle.splice(this.#idle.indexOf(thread), 1)
    thread.removeAllListeners('message')
    clearTimeout(running?.timeout)
    task?.reject(reason)
    const ended = thread.terminate()
    if (!this.#isClosed) this.#next()
    await ended
  }
}

function isThreadMessage(message: ThreadMessage | object): message is ThreadMessage {
  return message === 'ready' || 'answer' in message || 'refusal' in message
}

function tooSlow({request}: Task, ms: number): ApiError {
  return limitError(
    request.query,
    `The query took longer than ${ms} ms. Narrow its filters, or ask for less at a time.`,
  )
}

function tooLarge({request}: Task, mb: number): ApiError {
  return limitError(
    request.query,
    `The query needed more than ${mb} MB. Narrow its filters, or ask for less at a time.`,
  )
}

function busy(): ApiError {
  return httpError(503, 'Too many queries are waiting. Try again in a moment.', {'retry-after': '1'})
}

function failed(): ApiError {
  return httpError(500, 'The thread that answered the query failed. Try again.')
}
