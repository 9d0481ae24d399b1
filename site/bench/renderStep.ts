import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {LakeContent} from '../publisher/lakeContent.ts'
import {PageMap} from '../publisher/pageMap.ts'
import {renderPages} from '../publisher/renderPages.ts'
import {SiteFolder} from '../publisher/siteFolder.ts'
import {buildWarm} from '../publisher/warm/buildWarm.ts'
import {loadWarmBundle} from '../publisher/warm/warmBundle.ts'

const siteUrl = 'https://so.example'
const warmUps = 30

/**
 * What the step of rendering takes apart from all else: the publisher's own parts make the page of one article after
 * another and put it in place of the one before, in this process, with what the page asks of the lake at hand. Answers milliseconds of each:
 * `rendering` so, and `asking` with the lake asked for the article itself.
 */
export async function measureRenderStep(
  lakeUrl: string,
  slugs: readonly string[],
): Promise<{rendering: number[]; asking: number[]}> {
  Object.assign(process.env, {SITE_URL: siteUrl, LAKE_URL: lakeUrl, NODE_ENV: 'production'})
  const folder = mkdtempSync(join(tmpdir(), 'cong-render-step-'))
  const map = new PageMap(join(folder, 'pages.sqlite'))
  const content = new LakeContent({siteUrl, lakeUrl, projectId: 'cong', dataset: 'production'}, map)
  const bundle = await loadWarmBundle((await buildWarm(siteUrl)).folder)
  const site = new SiteFolder(folder)
  content.begin(new Date())
  await content.refresh(undefined, []).changed

  const time = async (slug: string) => {
    const [address, file] = [`/tin-tuc/${slug}/`, `tin-tuc/${slug}/index.html`]
    const page = {route: 'src/pages/tin-tuc/[slug].astro', address, file}
    const started = performance.now()
    await renderPages(
      bundle,
      [page],
      () => content.openPage(),
      outcome => {
        if (outcome.kind !== 'rendered') throw new Error(`The page ${address} was not rendered.`)
        site.publishStep({put: new Map([[file, site.stage(file, outcome.body)]]), remove: []}, undefined)
      },
      new AbortController().signal,
    )
    return performance.now() - started
  }
  const first = slugs[0] ?? ''
  for (let round = 0; round < warmUps; round++) await time(first)
  const asking: number[] = []
  const rendering: number[] = []
  for (const slug of slugs.slice(1)) {
    asking.push(await time(slug))
    rendering.push(await time(slug))
  }
  map.close()
  rmSync(folder, {recursive: true})
  return {rendering, asking}
}
