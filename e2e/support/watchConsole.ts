import type {Page} from 'playwright/test'

/** Collects what the page's console reports as errors, uncaught exceptions too. A server that was killed is no error of ours. */
export function watchConsole(page: Page): string[] {
  const errors: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' && !/net::ERR_|Failed to fetch|502/.test(message.text()))
      errors.push(message.text())
  })
  page.on('pageerror', error => errors.push(error.message))
  return errors
}
