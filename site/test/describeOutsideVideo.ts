import type {Browser} from 'playwright'
import {expect, it} from 'vitest'
import {editorClient} from './editorClient.ts'

/** Adds to the sample office a video that another place plays. */
export async function addOutsideVideo(lakeUrl: string): Promise<void> {
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

/** What becomes of a reader who meets it; for a site that was built after it was added. */
export function describeOutsideVideo(place: () => {browser: Browser; url: string}): void {
  it('asks that place for nothing until the reader clicks, then plays in a frame that the policy allows', async () => {
    const {browser, url} = place()
    const page = await browser.newPage()
    const foreign: string[] = []
    const refused: string[] = []
    page.on('console', message => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text())
    })
    await page.route(
      asked => !asked.href.startsWith(url),
      route => {
        foreign.push(route.request().url())
        return route.fulfill({contentType: 'text/html', body: '<p>phim</p>'})
      },
    )
    await page.goto(`${url}/video/phim-ngoai/`, {waitUntil: 'networkidle'})
    expect(foreign).toEqual([])
    expect(await page.locator('.player-ask').textContent()).toContain('kết nối tới YouTube')
    await page.getByRole('link', {name: 'Xem video'}).press('Enter')
    await page.frameLocator('iframe').getByText('phim').waitFor()
    expect(foreign).toEqual(['https://www.youtube-nocookie.com/embed/M7lc1UVf-VE?autoplay=1&rel=0'])
    expect(refused).toEqual([])
    expect(await page.locator('iframe').getAttribute('title')).toBe('Phim ở nơi khác')
    expect(await page.evaluate('document.activeElement.tagName')).toBe('IFRAME')
    await page.close()
  })

  it('is a link that leads there where scripts do not run', async () => {
    const {browser, url} = place()
    const context = await browser.newContext({javaScriptEnabled: false})
    const page = await context.newPage()
    await page.goto(`${url}/video/phim-ngoai/`)
    expect(await page.getByRole('link', {name: 'Xem video'}).getAttribute('href')).toBe(
      'https://www.youtube.com/watch?v=M7lc1UVf-VE',
    )
    await context.close()
  })
}
