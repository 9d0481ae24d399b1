import {once} from 'node:events'
import {createServer, type RequestListener} from 'node:http'
import type {AddressInfo} from 'node:net'
import {gzipSync} from 'node:zlib'
import {expect, onTestFinished, test} from 'vitest'
import {queryPoster} from './postQuery.ts'

/** Posts a query to a server that does one of these with each request in turn, and answers how often it was asked. */
async function postTo(...answers: RequestListener[]) {
  let asked = 0
  const server = createServer((request, response) => answers[asked++]?.(request, response))
  onTestFinished(() => void server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const lakeUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const reply = await queryPoster({lakeUrl, projectId: 'cong', dataset: 'production'})('{"query":"*"}')
  return {reply, asked}
}

test('posts to the API and reads a packed answer', async () => {
  const {reply} = await postTo((request, response) => {
    response.setHeader('content-encoding', 'gzip')
    response.end(gzipSync(`đã hỏi ${request.method} ${request.url}`))
  })
  const address = '/v2025-02-19/data/query/production?perspective=published&returnQuery=false'
  expect(reply).toEqual({status: 200, text: `đã hỏi POST ${address}`})
})

test('asks again when the lake is too busy or breaks off, and not when it refuses', async () => {
  const {reply, asked} = await postTo(
    (_, response) => response.writeHead(503).end(),
    (_, response) => response.write('nửa', () => response.destroy()),
    (_, response) => response.writeHead(400).end('sai'),
  )
  expect(reply).toEqual({status: 400, text: 'sai'})
  expect(asked).toBe(3)
})

test('gives up after three tries', async () => {
  const breakOff: RequestListener = (_, response) => void response.destroy()
  await expect(postTo(breakOff, breakOff, breakOff)).rejects.toThrow('socket hang up')
})
