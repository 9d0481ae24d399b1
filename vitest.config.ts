import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{vietnamese,schemas,studio,lake,site,scripts,e2e}/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    env: {TZ: 'UTC'},
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two cores, and the lake's tests start threads of their own.
    maxWorkers: 2,
  },
})
