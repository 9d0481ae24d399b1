import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {youngGenerationMb} from '../publisher/heapBounds.ts'
import {buildWarm} from '../publisher/warm/buildWarm.ts'
import {siteUrl} from '../test/startSampleSite.ts'
import {startGeneratedLake} from './generatedSite.ts'
import {type Cost, measureProcess} from './measureProcess.ts'
import {writePeerContent} from './peerContent.ts'

/**
 * `pnpm bench build [--count 1000,10000] [--rounds 3,1]`: all pages from nothing. Rounds go by turns through the ways; a
 * median of each is shown, and its ratio to `astro build` of the same content in the same run.
 */
const {values} = parseArgs({
  options: {count: {type: 'string', default: '1000,10000'}, rounds: {type: 'string', default: '3,1'}},
})
const site = resolve(import.meta.dirname, '..')
const peers = resolve(site, '../scripts/bench/peers')
const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs')
const rounds = values.rounds.split(',').map(Number)

const usual = 'astro build'

type Way = {name: string; run: (out: string) => Promise<Cost>}

/**
 * Deleted when all is measured: while inodes of ext4 were freed lately, each new file looks for another one, which made
 * the first way after a deletion pay a third of a millisecond of processor a file.
 */
const leftovers: string[] = []

ensurePeers()
try {
  for (const [index, count] of values.count.split(',').map(Number).entries()) {
    await bench(count, rounds[index] ?? rounds.at(-1) ?? 1)
  }
} finally {
  for (const one of leftovers) rmSync(one, {recursive: true, force: true})
}

async function bench(count: number, roundCount: number): Promise<void> {
  const lake = await startGeneratedLake(count)
  const folder = mkdtempSync(join(tmpdir(), 'cong-build-'))
  // Inside the package: Astro shares one working folder among all builds whose output lies elsewhere.
  const inside = join(site, 'dist', `bench-${process.pid}-${count}`)
  leftovers.push(folder, inside, lake.folder)
  const outOf = (name: string, round: number) =>
    join(name === usual ? inside : folder, `${name.replaceAll(' ', '-')}-${round}`)
  try {
    writePeerContent(peers, folder, count)
    await buildWarm(siteUrl)
    const ways = waysOf(lake.lakeUrl, folder, outOf(usual, 0))
    const costs = new Map<string, Cost[]>(ways.map(({name}) => [name, []]))
    for (let round = 0; round < roundCount; round++) {
      for (const {name, run} of ways) costs.get(name)?.push(await run(outOf(name, round)))
    }
    report(
      count,
      roundCount,
      ways.map(({name}) => ({name, files: fileCount(outOf(name, 0))})),
      costs,
    )
  } finally {
    await lake.stop()
  }
}

function waysOf(lakeUrl: string, folder: string, built: string): Way[] {
  const env = {LAKE_URL: lakeUrl, SITE_URL: siteUrl, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production'}
  const node = (args: string[], cwd: string, more: Record<string, string> = {}) =>
    measureProcess({file: process.execPath, args, cwd, env: {...env, ...more}})
  const eleventy = join(peers, 'node_modules/@11ty/eleventy/cmd.cjs')
  // As `npm start` has it: a generation is three of these spaces.
  const frugal = {MALLOC_ARENA_MAX: '2', NODE_COMPILE_CACHE: join(folder, 'compiled')}
  const young = `--max-semi-space-size=${youngGenerationMb / 3}`
  const copying = (out: string) =>
    `require('node:fs').cpSync(${JSON.stringify(built)}, ${JSON.stringify(out)}, {recursive: true})`
  const ways: Way[] = [
    {name: usual, run: out => node([astro, 'build', '--outDir', out], site)},
    {
      name: 'publisher',
      run: out => node([young, 'bench/publishOnce.ts', '--folder', out], site, frugal),
    },
    {
      name: 'Eleventy',
      run: out => node([eleventy, '--quiet', `--output=${out}`], join(folder, 'eleventy')),
    },
    {
      name: 'Hugo',
      run: out =>
        measureProcess({file: 'hugo', args: ['--quiet', '--destination', out], cwd: join(folder, 'hugo')}),
    },
    {name: 'copying the files', run: out => node(['-e', copying(out)], folder)},
  ]
  return hasHugo() ? ways : ways.filter(({name}) => name !== 'Hugo')
}

function report(
  count: number,
  roundCount: number,
  ways: readonly {name: string; files: number}[],
  costs: Map<string, Cost[]>,
): void {
  console.log(`\n${count} articles, medians of ${roundCount} rounds`)
  console.log('way                  files   wall s   cpu s   peak MB   ratio to astro build: wall, cpu, peak')
  const base = medianCost(costs.get(usual) ?? [])
  for (const {name, files} of ways) {
    const {wall, cpu, peak} = medianCost(costs.get(name) ?? [])
    const numbers = [files, wall.toFixed(1), cpu.toFixed(1), peak.toFixed(0)]
    const ratios = [wall / base.wall, cpu / base.cpu, peak / base.peak].map(ratio => ratio.toFixed(2))
    console.log(name.padEnd(18), ...numbers.map(text => String(text).padStart(8)), '  ', ratios.join('  '))
  }
}

function medianCost(costs: readonly Cost[]): Cost {
  const median = (key: keyof Cost) =>
    costs.map(cost => cost[key]).toSorted((one, other) => one - other)[Math.floor(costs.length / 2)] ??
    Number.NaN
  return {wall: median('wall'), cpu: median('cpu'), peak: median('peak')}
}

function fileCount(folder: string): number {
  const shown = existsSync(join(folder, 'current')) ? join(folder, 'current') : folder
  return readdirSync(shown, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile()).length
}

/** Eleventy is installed when it is first needed, in a folder of its own beside its templates. */
function ensurePeers(): void {
  if (existsSync(join(peers, 'node_modules/@11ty/eleventy'))) return
  const {status} = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {cwd: peers, stdio: 'inherit'})
  if (status !== 0) throw new Error(`Eleventy could not be installed. Run 'npm ci' in ${peers} and see why.`)
}

function hasHugo(): boolean {
  if (spawnSync('hugo', ['version']).status === 0) return true
  console.log("Hugo is not on this machine and is left out. On Debian: 'apt-get install hugo'.")
  return false
}
