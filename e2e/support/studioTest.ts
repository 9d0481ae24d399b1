import {type Browser, type BrowserContext, test as base, expect, type Page} from 'playwright/test'
import {foreignWords} from './foreignWords.ts'
import {Lake} from './lake.ts'
import {type Portal, startPortal} from './portal.ts'
import {type RecordingProxy, startRecordingProxy} from './recordingProxy.ts'
import {Studio} from './studio.ts'
import {watchConsole} from './watchConsole.ts'
import {watchTexts} from './watchTexts.ts'

/** One person's browser at the editors' desk, and what went on in it. */
export interface Seat {
  context: BrowserContext
  page: Page
  studio: Studio
  consoleErrors: string[]
  shownTexts: Set<string>
  /** Names of the hosts its pages asked. */
  hosts: Set<string>
}

interface Fixtures {
  /** Judges every seat after each test; nothing to call. */
  judge: undefined
}

interface WorkerFixtures {
  portal: Portal
  traffic: RecordingProxy
  lake: Lake
  seats: Seat[]
  /** The administrator's browser, logged in. */
  seat: Seat
}

/**
 * What the Studio's code says in English by itself, where no translation reaches: labels and announcements that only
 * screen readers speak, and what stands in a list for the moment between a document's id and its title.
 */
const beyondTranslation =
  /^(?:Close dialog|Open|Draggable item .*|Missing document|(?:Missing document|Document) ID: .*)$/

/** `test` with one portal for all files of a run, and one browser whose every request is recorded. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const portal = await startPortal()
      await use(portal)
      await portal.dispose()
    },
    {scope: 'worker', timeout: 300_000},
  ],
  traffic: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const proxy = await startRecordingProxy()
      await use(proxy)
      await proxy.close()
    },
    {scope: 'worker'},
  ],
  launchOptions: [
    // Chromium would go around a proxy for this machine's own names.
    ({launchOptions, traffic}, use) =>
      use({...launchOptions, proxy: {server: traffic.url, bypass: '<-loopback>'}}),
    {scope: 'worker'},
  ],
  lake: [({portal}, use) => use(new Lake(portal)), {scope: 'worker'}],
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  seats: [({}, use) => use([]), {scope: 'worker'}],
  seat: [
    async ({browser, portal, seats}, use) => {
      const seat = await openSeat(browser, portal.studioUrl, seats)
      await seat.studio.login(portal.token)
      await use(seat)
      await seat.context.close()
    },
    {scope: 'worker', timeout: 120_000},
  ],
  judge: [
    async ({seats, traffic}, use) => {
      for (const {consoleErrors, shownTexts} of seats) {
        consoleErrors.length = 0
        shownTexts.clear()
      }
      await use(undefined)
      for (const {consoleErrors, shownTexts} of seats) {
        expect.soft(consoleErrors, 'errors in the console').toEqual([])
        const foreign = [...shownTexts].filter(
          text => !beyondTranslation.test(text) && foreignWords(text).length > 0,
        )
        expect.soft(foreign, 'texts that are not Vietnamese').toEqual([])
      }
      expect
        .soft(seats.flatMap(seat => [...seat.hosts]).filter(isForeign), 'foreign hosts a page asked')
        .toEqual([])
      expect.soft(traffic.hosts().filter(isForeignToAll), 'foreign hosts anything asked').toEqual([])
    },
    {auto: true},
  ],
})

/** A browser of its own for one more person, who still has to log in; judged with the others from now on. */
export async function openSeat(browser: Browser, studioUrl: string, seats: Seat[]): Promise<Seat> {
  const context = await browser.newContext({
    viewport: {width: 1280, height: 900},
    locale: 'vi-VN',
    timezoneId: 'America/New_York',
    ignoreHTTPSErrors: studioUrl.startsWith('https:'),
  })
  context.setDefaultTimeout(30_000)
  const shownTexts = await watchTexts(context)
  const hosts = new Set<string>()
  context.on('request', request => hosts.add(new URL(request.url()).hostname))
  const page = await context.newPage()
  const studio = new Studio(page, studioUrl)
  const seat = {context, page, studio, consoleErrors: watchConsole(page), shownTexts, hosts}
  seats.push(seat)
  return seat
}

function isForeign(host: string): boolean {
  return host !== '' && host !== 'localhost' && !host.endsWith('.localhost')
}

/** Where Chromium itself calls, whatever page is open; a page that asked there would be seen in its seat. */
const chromiumsOwn = /^(?:[a-z0-9-]+\.)*(?:google|googleapis|gstatic|gvt1)\.com$/

function isForeignToAll(host: string): boolean {
  return isForeign(host) && !chromiumsOwn.test(host)
}

export {expect}
