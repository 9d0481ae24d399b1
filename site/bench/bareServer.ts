import {createServer} from 'node:http'
import {createVisitCounter} from '../src/visits/createVisitCounter.ts'
import {openFileSalts} from '../src/visits/fileSalts.ts'
import {handleVisits} from '../src/visits/handler.ts'
import {openSqliteVisitStore} from '../src/visits/sqliteVisitStore.ts'

// The yardstick of `pnpm bench visits`: node:http that answers the same bytes and counts nothing; with HANDLER set the
// serverless handler behind node:http's Request and Response, on the same store.
const body = '{"online":1,"today":137,"total":690768}'
const folder = process.env.DATA_DIR ?? ''
const counter = process.env.HANDLER
  ? createVisitCounter({
      store: openSqliteVisitStore(`${folder}/visits.sqlite`),
      salts: openFileSalts(`${folder}/salts.json`, Date.now),
      clock: Date.now,
      counterStart: () => 690_768,
      onError: console.error,
    })
  : undefined

const server = createServer(async (request, response) => {
  if (!counter) {
    response.writeHead(200, {'Content-Type': 'application/json', 'Content-Length': body.length})
    return response.end(body)
  }
  const headers = new Headers(request.headers as Record<string, string>)
  const asked = new Request(`http://localhost${request.url}`, {method: request.method ?? 'GET', headers})
  const answer = await handleVisits(counter, asked, String(request.headers['x-forwarded-for']))
  const bytes = Buffer.from(await answer.arrayBuffer())
  return response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(bytes)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(typeof address === 'object' && address ? address.port : 0)
})
process.on('disconnect', () => process.exit(0))
