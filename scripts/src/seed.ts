import {parseArgs} from 'node:util'
import {connect, lakeClient} from './connect.ts'
import {seedDataset} from './seed/seedDataset.ts'

const help = `Fills a dataset with the sample office.

  node scripts/src/seed.ts [--lake URL] [--token TOKEN] [--force]

  --lake   address of the lake; else LAKE_URL, else STUDIO_URL, else http://localhost:3333
  --token  a token that may write; else LAKE_TOKEN, else one is made in this machine's data folder
  --force  add what is missing although the dataset has its settings; never overwrites a document`

try {
  const {values} = parseArgs({
    options: {
      lake: {type: 'string'},
      token: {type: 'string'},
      force: {type: 'boolean', default: false},
      help: {type: 'boolean', short: 'h', default: false},
    },
  })
  if (values.help) console.log(help)
  else await seedDataset(await clientFor(values), {log: console.log, force: values.force})
} catch (error) {
  console.error(error instanceof Error ? explain(error) : String(error))
  process.exitCode = 1
}

async function clientFor({lake, token}: {lake?: string | undefined; token?: string | undefined}) {
  if (lake && token) return lakeClient(lake, token)
  const env = {...process.env, ...(lake && {LAKE_URL: lake}), ...(token && {LAKE_TOKEN: token})}
  return (await connect(env, 'administrator')).client
}

function explain(error: Error & {statusCode?: number}): string {
  const cause = error.cause instanceof Error ? error.cause : error
  const {statusCode, code} = cause as {statusCode?: number; code?: string}
  if (statusCode === 401 || statusCode === 403) {
    return 'The lake does not take this token: it is unknown, out of date or may not write. Make one with pnpm lake token new --role administrator.'
  }
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') {
    return `Nothing answers at the lake's address (${cause.message}). Start it with npm start, or give its address with --lake.`
  }
  return cause === error ? error.message : `${error.message} ${cause.message}`
}
