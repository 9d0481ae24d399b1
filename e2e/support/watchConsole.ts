import type {Page} from 'playwright/test'

// A server that was killed is no error of ours, nor is the Studio's farewell on a socket that Chromium has closed
// because the page is being left.
const expected = /net::ERR_|Failed to fetch|502|^WebSocket is already in CLOSING or CLOSED state\.$/

/** Collects what the page's console reports as errors, uncaught exceptions too. */
export function watchConsole(page: Page): string[] {
  const errors: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' && !expected.test(message.text())) errors.push(message.text())
  })
  page.on('pageerror', error => errors.push(error.message))
  return errors
}
