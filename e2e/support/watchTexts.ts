import type {BrowserContext} from 'playwright/test'

declare global {
  interface Window {
    reportShownTexts(texts: string[]): Promise<void>
  }
}

/**
 * Collects every text that the pages of a context show from now on: words, tooltips, placeholders and labels for
 * screen readers, also those of menus, dialogs and toasts that are gone before a test could look. Code that an
 * editor writes, and what queries answer, is no text of the Studio.
 */
export async function watchTexts(context: BrowserContext): Promise<Set<string>> {
  const shown = new Set<string>()
  await context.exposeFunction('reportShownTexts', (texts: string[]) => {
    for (const text of texts) shown.add(text)
  })
  await context.addInitScript(collectTexts)
  return shown
}

/** Runs in the page. */
function collectTexts(): void {
  const notOurs =
    'script, style, noscript, kbd, .cm-editor, [contenteditable="true"], [data-testid="vision-result"]'
  const spoken = ['aria-label', 'title', 'placeholder', 'alt']
  const reported = new Set<string>()
  let isPlanned = false

  const collect = () => {
    isPlanned = false
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT, node =>
      (node as Element).matches(notOurs) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    )
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node as Element
      for (const name of spoken) found.add(element.getAttribute(name) ?? '')
      for (const child of element.childNodes) {
        if (child.nodeType === Node.TEXT_NODE && element.checkVisibility()) found.add(child.textContent ?? '')
      }
    }
    const fresh = [...found].map(text => text.trim()).filter(text => text && !reported.has(text))
    for (const text of fresh) reported.add(text)
    if (fresh.length > 0) void window.reportShownTexts(fresh)
  }

  new MutationObserver(() => {
    if (isPlanned || !document.body) return
    isPlanned = true
    setTimeout(collect, 250)
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: spoken,
  })
}
