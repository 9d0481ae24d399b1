import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {chromium} from 'playwright'
import {startGeneratedSite} from './generatedSite.ts'

/**
 * `pnpm bench site [COUNT …]`: Lighthouse's four scores (mobile, median of three runs) of home, an article, the gallery and
 * search, through our own server: for the sample office, and with 1,000 generated articles. The first run installs Lighthouse.
 */
const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [0, 1000]
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const runs = 3
/** What the score for speed is made of, in milliseconds; the shift has no unit. */
const timings = {
  'first-contentful-paint': 'first paint',
  'largest-contentful-paint': 'largest paint',
  'speed-index': 'speed index',
  'total-blocking-time': 'blocked',
  'cumulative-layout-shift': 'shift',
}

type Scores = Record<(typeof categories)[number], {score: number | null}>
type Audit = {score: number | null; scoreDisplayMode: string; title: string; numericValue?: number}
type Result = {lhr: {categories: Scores; audits: Record<string, Audit>}}
type Lighthouse = (url: string, flags: {port: number; logLevel: string}) => Promise<Result | undefined>

const lighthouse = await loadLighthouse()
for (const count of counts) await measure(count)

async function loadLighthouse(): Promise<Lighthouse> {
  const folder = join(import.meta.dirname, 'lighthouse')
  const entry = join(folder, 'node_modules/lighthouse/core/index.js')
  if (!existsSync(entry))
    spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], {
      cwd: folder,
      stdio: 'inherit',
    })
  return ((await import(pathToFileURL(entry).href)) as {default: Lighthouse}).default
}

async function measure(count: number): Promise<void> {
  const site = await startGeneratedSite(count)
  const origin = site.url.replace('127.0.0.1', 'localhost')
  const port = 40_000 + (process.pid % 20_000)
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      `--remote-debugging-port=${port}`,
    ],
  })
  try {
    const [article] = await site.client.fetch<string[]>(
      '*[_type == "article" && publishedAt < now()] | order(publishedAt desc)[0...1].slug.current',
    )
    while (!(await isServed(origin))) await new Promise(done => setTimeout(done, 200))
    console.log(`\nThe sample office and ${count} generated articles\npage | ${categories.join(' | ')}`)
    for (const path of ['/', `/tin-tuc/${article}/`, '/hinh-anh/', '/tim-kiem/?q=doan+vien'])
      await report(origin, path, port)
  } finally {
    await browser.close()
    await site.close()
  }
}

/** The server may not listen yet, and answers 503 until the first pages are there. */
async function isServed(origin: string): Promise<boolean> {
  return fetch(origin).then(
    ({ok}) => ok,
    () => false,
  )
}

async function report(origin: string, path: string, port: number): Promise<void> {
  const results: Result['lhr'][] = []
  for (let run = 0; run < runs; run++) {
    const result = await lighthouse(origin + path, {port, logLevel: 'error'})
    if (result) results.push(result.lhr)
  }
  const scores = categories.map(name =>
    median(results.map(one => Math.round((one.categories[name].score ?? 0) * 100))),
  )
  const times = Object.entries(timings).map(([id, name]) => {
    // A run that Lighthouse broke off has none.
    const value = median(results.flatMap(one => one.audits[id]?.numericValue ?? [])) ?? Number.NaN
    return `${name} ${id.endsWith('shift') ? value.toFixed(3) : value.toFixed(0)}`
  })
  console.log(`${path.slice(0, 30)} | ${scores.join(' | ')} (${times.join(', ')})`)
  const audits = Object.entries(results[0]?.audits ?? {})
  const failed = audits.filter(
    ([, {score, scoreDisplayMode}]) => score === 0 && scoreDisplayMode === 'binary',
  )
  for (const [id, {title}] of failed) console.log(`  ${id}: ${title}`)
}

function median(numbers: readonly number[]): number | undefined {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]
}
