import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {addPerson} from '../support/addPerson.ts'
import {expectFourTabsLive} from '../support/fourTabs.ts'
import {makeCertificate} from '../support/makeCertificate.ts'
import {type Portal, startPortal} from '../support/portal.ts'
import {expect, openSeat, type Seat, test} from '../support/studioTest.ts'

let folder: string
let office: Portal
let seat: Seat

test.beforeAll(async ({browser, seats}, info) => {
  info.setTimeout(300_000)
  folder = mkdtempSync(join(tmpdir(), 'cong-tls-'))
  const {cert, key} = makeCertificate(folder)
  office = await startPortal({TLS_CERT: cert, TLS_KEY: key, NODE_EXTRA_CA_CERTS: cert})
  seat = await openSeat(browser, office.studioUrl, seats)
  await seat.studio.login(office.token)
})

test.afterAll(async () => {
  await seat?.context.close()
  await office?.dispose()
  rmSync(folder, {recursive: true, force: true})
})

test('behind TLS the Studio is served over HTTP/2, and four tabs are live on one connection', async () => {
  const protocols = await seat.page.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    return [...new Set(entries.map(entry => entry.nextHopProtocol).filter(protocol => protocol !== ''))]
  })
  expect(protocols).toEqual(['h2'])
  await expectFourTabsLive(seat)
})

test('behind TLS two people see each other', async ({browser, seats}) => {
  const token = await addPerson(office, 'Trần Thị Lan', 'lan@example.vn')
  const second = await openSeat(browser, office.studioUrl, seats)
  await second.studio.login(token)
  await second.studio.edit('category', seat.studio.documentId())
  await seat.page.getByRole('button', {name: 'Ai đang cùng làm'}).click()
  await expect(seat.page.getByRole('menuitem', {name: 'Trần Thị Lan'})).toBeVisible()
  await second.context.close()
})
