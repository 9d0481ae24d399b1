import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'

/**
 * `pnpm bench NAME […]`: runs a package's benchmark. They lie in the packages, since these may not import each other.
 */
const root = join(import.meta.dirname, '..', '..')
const benches: Record<string, string> = {
  build: 'site/bench/benchBuild.ts',
  calendar: 'site/bench/benchCalendar.ts',
  edit: 'site/bench/benchEdit.ts',
  lake: 'lake/bench/benchLake.ts',
  search: 'site/bench/benchSearch.ts',
  site: 'site/bench/benchSite.ts',
  visits: 'site/bench/benchVisits.ts',
}

const [name = '', ...options] = process.argv.slice(2)
const file = benches[name]
if (file === undefined || !existsSync(join(root, file))) {
  console.error(`Which benchmark? Say one of: ${Object.keys(benches).join(', ')}. Example: pnpm bench lake`)
  process.exitCode = 2
} else {
  const {status} = spawnSync(process.execPath, [join(root, file), ...options], {stdio: 'inherit'})
  process.exitCode = status ?? 1
}
