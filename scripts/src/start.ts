import {randomBytes} from 'node:crypto'
import {existsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {lakeClient, newLoginToken} from './connect.ts'
import {seedDataset} from './seed/seedDataset.ts'
import {preflight} from './start/preflight.ts'
import {type Service, startService} from './start/service.ts'
import {type HostedProject, readSettings, type Settings, systemFile} from './start/settings.ts'
import {feedbackToken, publisherToken} from './start/siteTokens.ts'
import {ensureStudioBuilt, studioDir} from './start/studioBuild.ts'

const services: Service[] = []
const interrupted = new Promise<void>(resolve => {
  // npm passes the interrupt on a second time; asking twice changes nothing.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
})

try {
  await Promise.race([start(readSettings(process.env)), interrupted])
  await Promise.race([interrupted, firstEnd()])
  await stopAll()
  process.exit(0)
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  await stopAll()
  process.exit(1)
}

async function start(settings: Settings): Promise<void> {
  await preflight(settings)
  await ensureStudioBuilt(settings.hosted, console.log)
  const token = settings.hosted ? await startStudio(settings, settings.hosted) : await startLake(settings)

  console.log('Rendering the public site…')
  const lakeUrl = settings.hosted ? undefined : ownLakeUrl(settings)
  services.push(
    await startService(
      'The site',
      ['site/server/main.ts'],
      {
        DATA_DIR: settings.dataDir,
        LAKE_URL: lakeUrl,
        SITE_URL: settings.siteUrl,
        LAKE_ADMIN_TOKEN: undefined,
        LAKE_FEEDBACK_TOKEN: await feedbackToken(settings, process.env),
        LAKE_PUBLISHER_TOKEN: await publisherToken(settings, process.env),
        STUDIO_URL: settings.studioUrl,
      },
      `http://${settings.host ?? 'localhost'}:${settings.sitePort}/`,
    ),
  )
  announce(settings, token)
  if (token) writeFileSync(firstStartMarker(settings), `${new Date().toISOString()}\n`)
}

/** Starts our lake, which serves the Studio; returns the login token when this is the first start. */
async function startLake(settings: Settings): Promise<string | undefined> {
  const isNew = !existsSync(systemFile(settings))
  const newToken = isNew ? (settings.adminToken ?? randomBytes(32).toString('base64url')) : undefined
  const lakeUrl = ownLakeUrl(settings)
  console.log('Starting the content lake and the Studio…')
  services.push(
    await startService(
      'The lake',
      ['lake/src/main.ts'],
      {DATA_DIR: settings.dataDir, STUDIO_DIR: studioDir, LAKE_ADMIN_TOKEN: newToken},
      `${lakeUrl}/v1/ping`,
    ),
  )
  // A first start that was cut off midway has no marker: it is finished now, with a fresh token.
  if (existsSync(firstStartMarker(settings))) return undefined
  const token = newToken ?? settings.adminToken ?? (await newLoginToken(settings))
  console.log('Creating the sample content…')
  await seedDataset(lakeClient(lakeUrl, token), {log: console.log})
  return token
}

/** With the content on Sanity's hosted lake, the Studio is only files; editors log in as Sanity lets them. */
async function startStudio(settings: Settings, {projectId, dataset}: HostedProject): Promise<undefined> {
  console.log(`Starting the Studio; the content is on Sanity's hosted lake (${projectId}, ${dataset})…`)
  const {studioPort: port, host} = settings
  services.push(
    await startService(
      'The Studio',
      ['scripts/src/serveStudio.ts', studioDir, String(port), host ?? 'localhost'],
      {},
      `http://${host ?? 'localhost'}:${port}/`,
    ),
  )
}

function ownLakeUrl(settings: Settings): string {
  return process.env.LAKE_URL ?? settings.studioUrl
}

function firstStartMarker(settings: Settings): string {
  return join(settings.dataDir, 'first-start-finished')
}

function announce(settings: Settings, token: string | undefined): void {
  console.log(`\n  Public site   ${settings.siteUrl}/`)
  console.log(`  Studio        ${settings.studioUrl}/`)
  if (token) {
    console.log(`\n  Login link, shown this once (keep it; a new one: pnpm lake token new):`)
    console.log(`  ${settings.studioUrl}/#token=${token}`)
  }
  const kept = settings.hosted ? 'What is kept here' : 'All content'
  console.log('\n  Ctrl-C closes everything.', kept, 'is in', `${settings.dataDir}\n`)
}

async function firstEnd(): Promise<never> {
  const ended = await Promise.race(services.map(service => service.ended.then(code => ({service, code}))))
  throw new Error(
    `${ended.service.name} stopped by itself (code ${ended.code}); its message stands above. Everything else is being closed; run npm start again.`,
  )
}

async function stopAll(): Promise<void> {
  for (const service of services.reverse()) await service.stop()
}
