import type {Page} from 'playwright'

/**
 * The texts of a page's main part that a reader sees, and those that are there but not to be seen. What waits for a script
 * on purpose (`hidden`, dialogs), what a reader opens (`details`) and what stands only on paper counts as neither.
 */
export async function readableText(tab: Page): Promise<{visible: string[]; hidden: string[]}> {
  return tab.evaluate<{visible: string[]; hidden: string[]}>(`(() => {
    const elements = [...document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd, td, th, figcaption, a)')]
    const waiting = '[hidden], .needs-script, .calendar-office, dialog, details:not([open])'
    const texts = elements.filter(one => !one.closest(waiting))
    const words = some => some.map(one => one.textContent.trim()).filter(Boolean)
    const isSeen = one => one.checkVisibility({visibilityProperty: true, opacityProperty: true})
    return {visible: words(texts.filter(isSeen)), hidden: words(texts.filter(one => !isSeen(one)))}
  })()`)
}
