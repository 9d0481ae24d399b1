import type {Browser, BrowserContext, BrowserContextOptions, Page} from 'playwright'

/** A text that is half there breaks its lines anew when its rest comes: a fifth of what Web Vitals calls good. */
const whileComing = 0.02
/** A score that rounds to 0.000 is no movement that anyone sees. */
const onceThere = 0.0005

/**
 * A context whose pages mark when their whole text was drawn: what its last piece moves is seen in the frame after it,
 * and the frame after that holds no such movement. Its clock is the browser's own, by which movements are told.
 */
export async function newWatcher(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext(options)
  await context.addInitScript(
    `addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('drawn'))))`,
  )
  return context
}

/** What moved while the text of a page came in, and, more strictly, after it was there. */
export async function layoutShifts(tab: Page): Promise<string[]> {
  await tab.waitForFunction(`performance.getEntriesByName('drawn').length > 0`)
  return tab.evaluate<string[]>(`new Promise(done => {
    const {startTime: drawnAt} = performance.getEntriesByName('drawn')[0]
    new PerformanceObserver(list => {
      const shifts = list.getEntries().filter(({value, startTime}) =>
        value >= (startTime < drawnAt ? ${whileComing} : ${onceThere}))
      done(shifts.flatMap(({value, startTime, sources}) => sources.map(({node}) =>
        'moves by ' + value + (startTime < drawnAt ? '' : ' once there') + ': ' +
          node?.parentElement?.outerHTML.slice(0, 120))))
    }).observe({type: 'layout-shift', buffered: true})
    // Buffered entries come in a task of their own; a page without any sends none.
    requestAnimationFrame(() => setTimeout(done, 50, []))
  })`)
}
