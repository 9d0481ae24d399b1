import {createServer} from 'node:http'
import sirv from 'sirv'

// node serveStudio.ts FOLDER PORT HOST: the built Studio as files, when no lake of ours serves it. Unknown addresses are
// the Studio's own and get its page.
const [folder = '', port = '', host = ''] = process.argv.slice(2)
const serve = sirv(folder, {single: true, etag: true})
const server = createServer((request, response) => serve(request, response))
server.listen(Number(port), host)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0))
// The starter died without a word: close too, so that no orphan keeps the port.
process.on('disconnect', () => process.exit(0))
