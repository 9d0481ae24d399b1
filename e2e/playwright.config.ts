import {defineConfig} from 'playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  // Each journey starts a portal of its own; two cores carry one at a time.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // A whole portal and a browser share two cores with whatever else runs: one slow start is no defect, two are.
  retries: process.env.CI ? 2 : 0,
  timeout: 180_000,
  expect: {timeout: 20_000},
  reporter: [['list']],
  use: {
    viewport: {width: 1280, height: 900},
    locale: 'vi-VN',
    // A browser far from Hanoi: dates must not follow it.
    timezoneId: 'America/New_York',
    actionTimeout: 30_000,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
})
