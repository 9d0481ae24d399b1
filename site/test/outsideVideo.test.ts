import type {Browser} from 'playwright'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {editorClient} from './editorClient.ts'
import {launchBrowser} from './openSample.ts'
import {type SampleSite, startSampleSite} from './startSampleSite.ts'

/** A site of its own to build and a browser: the pieces have tests that are run always. */
const isLong = process.env.LONG === '1'

async function addOutsideVideo(lakeUrl: string): Promise<void> {
  const lake = editorClient(lakeUrl)
  const ours = await lake.getDocument('video-mot-ngay')
  await lake.createOrReplace({
    _id: 'video-ngoai',
    _type: 'video',
    title: 'Phim ở nơi khác',
    slug: {_type: 'slug', current: 'phim-ngoai'},
    poster: ours?.poster,
    externalAddress: 'https://www.youtube.com/watch?v=M7lc1UVf-VE',
    publishedAt: '2026-11-01T00:00:00.000Z',
  })
}

describe.runIf(isLong)('a video of another place', () => {
  let site: SampleSite
  let browser: Browser
  beforeAll(async () => {
    ;[site, browser] = await Promise.all([startSampleSite(addOutsideVideo), launchBrowser()])
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  it('asks that place for nothing until the reader clicks, then plays in a frame that the policy allows', async () => {
    const page = await browser.newPage()
    const foreign: string[] = []
    const refused: string[] = []
    page.on('console', message => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text())
    })
    await page.route(
      url => !url.href.startsWith(site.url),
      route => {
        foreign.push(route.request().url())
        return route.fulfill({contentType: 'text/html', body: '<p>phim</p>'})
      },
    )
    await page.goto(`${site.url}/video/phim-ngoai/`, {waitUntil: 'networkidle'})
    expect(foreign).toEqual([])
    expect(await page.locator('.player-ask').textContent()).toContain('kết nối tới YouTube')
    await page.getByRole('link', {name: 'Xem video'}).press('Enter')
    await page.frameLocator('iframe').getByText('phim').waitFor()
    expect(foreign).toEqual(['https://www.youtube-nocookie.com/embed/M7lc1UVf-VE?autoplay=1&rel=0'])
    expect(refused).toEqual([])
    expect(await page.locator('iframe').getAttribute('title')).toBe('Phim ở nơi khác')
    expect(await page.evaluate('document.activeElement.tagName')).toBe('IFRAME')
  })

  it('is a link that leads there where scripts do not run', async () => {
    const context = await browser.newContext({javaScriptEnabled: false})
    const page = await context.newPage()
    await page.goto(`${site.url}/video/phim-ngoai/`)
    expect(await page.getByRole('link', {name: 'Xem video'}).getAttribute('href')).toBe(
      'https://www.youtube.com/watch?v=M7lc1UVf-VE',
    )
  })
})
