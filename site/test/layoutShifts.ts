import type {Page} from 'playwright'

/** What moved after it was first drawn; a score that rounds to 0.000 is no movement that anyone sees. */
export async function layoutShifts(tab: Page): Promise<string[]> {
  return tab.evaluate<string[]>(`new Promise(done => {
    new PerformanceObserver(list => {
      const shifts = list.getEntries().filter(({value}) => value >= 0.0005)
      done(shifts.flatMap(({value, sources}) =>
        sources.map(({node}) => 'moves by ' + value + ': ' + node?.parentElement?.outerHTML.slice(0, 120))))
    }).observe({type: 'layout-shift', buffered: true})
    // Buffered entries come in a task of their own; a page without any sends none.
    requestAnimationFrame(() => setTimeout(done, 50, []))
  })`)
}
