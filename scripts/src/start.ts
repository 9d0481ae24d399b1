import {randomBytes} from 'node:crypto'
import {existsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {lakeClient, newLoginToken} from './connect.ts'
import {seedDataset} from './seed/seedDataset.ts'
import {feedbackToken} from './start/feedbackToken.ts'
import {preflight} from './start/preflight.ts'
import {type Service, startService} from './start/service.ts'
import {readSettings, type Settings, systemFile} from './start/settings.ts'
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
  await ensureStudioBuilt(console.log)

  const isNew = !existsSync(systemFile(settings))
  const newToken = isNew ? (settings.adminToken ?? randomBytes(32).toString('base64url')) : undefined
  const lakeUrl = process.env.LAKE_URL ?? settings.studioUrl
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
  const marker = join(settings.dataDir, 'first-start-finished')
  const token = existsSync(marker)
    ? undefined
    : (newToken ?? settings.adminToken ?? (await newLoginToken(settings)))
  if (token) {
    console.log('Creating the sample content…')
    await seedDataset(lakeClient(lakeUrl, token), {log: console.log})
  }

  console.log('Rendering the public site…')
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
        STUDIO_URL: settings.studioUrl,
      },
      `http://${settings.host ?? 'localhost'}:${settings.sitePort}/`,
    ),
  )
  announce(settings, token)
  if (token) writeFileSync(marker, `${new Date().toISOString()}\n`)
}

function announce(settings: Settings, token: string | undefined): void {
  console.log(`\n  Public site   ${settings.siteUrl}/`)
  console.log(`  Studio        ${settings.studioUrl}/`)
  if (token) {
    console.log(`\n  Login link, shown this once (keep it; a new one: pnpm lake token new):`)
    console.log(`  ${settings.studioUrl}/#token=${token}`)
  }
  console.log('\n  Ctrl-C closes everything. All content is in', `${settings.dataDir}\n`)
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
