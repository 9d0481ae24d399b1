import {defineConfig} from 'vitest/config'
import {BaseSequencer, type TestSpecification} from 'vitest/node'

/** The files that take longest, first: one that began last would run alone on one of two cores. */
const longest = [
  'site/test/builtSite.test.ts',
  'site/publisher/hardCases.test.ts',
  'site/publisher/randomSteps.test.ts',
  'site/test/hostileText.test.ts',
  'lake/test/groq/suite.test.ts',
  'scripts/src/seed/seedDataset.test.ts',
]

/** A fresh clone has no earlier run to take the times from, and would go by the size of the files. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({moduleId}: TestSpecification) => {
      const place = longest.findIndex(file => moduleId.endsWith(file))
      return place === -1 ? longest.length : place
    }
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other))
  }
}

export default defineConfig({
  test: {
    include: ['{vietnamese,schemas,studio,lake,site,scripts,e2e}/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    env: {TZ: 'UTC'},
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two cores, and the lake's tests start threads of their own.
    maxWorkers: 2,
    sequence: {sequencer: LongestFirst},
  },
})
