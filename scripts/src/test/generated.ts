import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {run} from '../start/run.ts'
import {projectRoot} from '../start/settings.ts'

const folder = join(projectRoot, 'schemas/src/generated')
const read = () =>
  globSync('*', {cwd: folder})
    .sort()
    .map(name => [name, readFileSync(join(folder, name), 'utf8')] as const)

const before = read()
await run('pnpm', ['--filter', '@cong/schemas', 'generate'])
const stale = read().filter(([name, text]) => before.find(file => file[0] === name)?.[1] !== text)
if (stale.length > 0 || before.length === 0) {
  console.error(
    `schemas/src/generated was not up to date: ${stale.map(file => file[0]).join(', ')}. It has been made anew; commit it.`,
  )
  process.exit(1)
}
