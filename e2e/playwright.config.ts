import {defineConfig} from 'playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  globalSetup: './support/makeFirstStart.ts',
  outputDir: '../test-results',
  // A portal and the Studio in a browser fill two cores: two journeys at once take as long as one after the other.
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
    // Recording every step of a page as large as the Studio takes longer than the steps.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
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
