import {createHash} from 'node:crypto'
import {token} from './lakeProcess.ts'

/** What the lake promised so far: everything here must be there after any crash. */
export interface Promises {
  /** By writer: the last number it was told is written. */
  acknowledged: Map<string, number>
  /** By writer: the last number it sent. */
  sent: Map<string, number>
  transactions: string[]
  /** Path of a file to its SHA-1. */
  assets: Map<string, string>
  /** Transactions that a listener was told of. */
  told: Set<string>
}

export function noPromises(): Promises {
  return {acknowledged: new Map(), sent: new Map(), transactions: [], assets: new Map(), told: new Set()}
}

const headers = {authorization: `Bearer ${token}`}

/**
 * Writes numbers, one after the other, each in a transaction over two documents, until the lake is gone: `writer` gets
 * the list of all of them, `writer-last` the newest.
 */
export async function writeNumbers(url: string, writer: string, promises: Promises, onAnswer: () => void) {
  for (let number = (promises.sent.get(writer) ?? -1) + 1; ; number++) {
    promises.sent.set(writer, number)
    const transactionId = `${writer}.${number}`
    const mutations = [
      {createIfNotExists: {_id: writer, _type: 'list', numbers: []}},
      {patch: {id: writer, insert: {after: 'numbers[-1]', items: [number]}}},
      {createOrReplace: {_id: `${writer}-last`, _type: 'last', number}},
    ]
    const response = await post(
      `${url}/v1/data/mutate/production`,
      JSON.stringify({mutations, transactionId}),
    )
    if (response === undefined) return
    if (response.status !== 200) throw new Error(`${response.status}: ${response.text}`)
    promises.acknowledged.set(writer, number)
    promises.transactions.push(transactionId)
    onAnswer()
  }
}

/** Uploads files, each with content of its own, until the lake is gone. */
export async function uploadFiles(url: string, round: number, promises: Promises, onAnswer: () => void) {
  for (let number = 0; ; number++) {
    const content = `${round}/${number} `.repeat(3000)
    const response = await post(`${url}/v1/assets/files/production?filename=a.txt`, content)
    if (response === undefined) return
    if (response.status !== 200) throw new Error(`${response.status}: ${response.text}`)
    const {document} = JSON.parse(response.text) as {document: {path: string}}
    promises.assets.set(document.path, createHash('sha1').update(content).digest('hex'))
    onAnswer()
  }
}

/** Notes every transaction a listener is told of, until the lake is gone. */
export async function listen(url: string, promises: Promises): Promise<void> {
  try {
    const response = await fetch(`${url}/v1/data/listen/production?query=*`, {headers})
    let rest = ''
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const events = (rest + chunk).split('\n\n')
      rest = events.pop() ?? ''
      for (const event of events) {
        const [, transactionId] = /"transactionId":"([^"]+)"/.exec(event) ?? []
        if (transactionId !== undefined) promises.told.add(transactionId)
      }
    }
  } catch {
    // The lake was killed.
  }
}

/** Undefined when the lake is gone and did not answer whole. */
async function post(url: string, body: string): Promise<{status: number; text: string} | undefined> {
  try {
    const response = await fetch(url, {method: 'POST', headers, body})
    return {status: response.status, text: await response.text()}
  } catch {
    return undefined
  }
}
