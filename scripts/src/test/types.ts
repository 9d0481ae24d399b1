import {globSync} from 'node:fs'
import {dirname} from 'node:path'
import {run} from '../start/run.ts'
import {projectRoot} from '../start/settings.ts'

const packages = globSync(['*/tsconfig.json', 'site/src/browser/tsconfig.json'], {cwd: projectRoot})
  .map(dirname)
  .sort()
const checkPages = () =>
  run('site/node_modules/.bin/astro', [
    'check',
    '--root',
    'site',
    '--tsconfig',
    'tsconfig.astro.json',
    '--minimumSeverity',
    'warning',
  ])

// The longest first, two at a time: one for each core.
const checks = [checkPages, ...packages.map(name => () => run('tsc', ['-p', name]))].values()
await Promise.all(
  [1, 2].map(async () => {
    for (const check of checks) await check()
  }),
)
console.log(`   ${packages.join(', ')}: no type errors`)
