import type {APIRoute} from 'astro'
import {createApp} from 'astro/app/entrypoint'
import {useReader} from '../../src/lake/currentReader.ts'
import {commonEnds} from './commonEnds.ts'
import type {WarmBundle, WarmPage} from './warmBundle.ts'

const app = createApp({streaming: false})
type RouteData = (typeof app.manifest.routes)[number]['routeData']
type PathParams = Record<string, string | number | undefined>
type PageModule = {getStaticPaths?: (options: object) => Promise<{params: PathParams}[]>; GET?: APIRoute}

const ownRoutes = app.manifest.routes
  .map(({routeData}) => routeData)
  .filter(route => route.origin === 'project')
const byName = new Map(ownRoutes.map(route => [route.component, route]))

export const routes: WarmBundle['routes'] = ownRoutes.map(route => {
  const pagesOf = pageLister(route)
  return {
    name: route.component,
    async pages(lake) {
      useReader({openPage: () => lake})
      const {getStaticPaths} = await loadModule(route)
      const paths = getStaticPaths ? await getStaticPaths({}) : [{params: {}}]
      return pagesOf(paths.map(({params}) => params))
    },
  }
})

export const render: WarmBundle['render'] = async (page, lake) => {
  const route = byName.get(page.route)
  if (!route)
    throw new Error(`The bundle has no route '${page.route}'. Delete node_modules/.cache and start again.`)
  // A route's pattern wants the slash that `trailingSlash: 'always'` puts, even after a file's name.
  const path = route.pattern.test(page.address) ? page.address : `${page.address}/`
  const url = new URL(encodeURI(path), app.manifest.site ?? 'http://localhost')
  const failures: unknown[] = []
  const locals = {lake, failed: (error: unknown) => void failures.push(error)}
  const response = await app.render(new Request(url), {locals, routeData: route})
  const body = new Uint8Array(await response.arrayBuffer())
  if (failures.length > 0) throw failures[0]
  if (response.status >= 500)
    throw new Error(`The page ${page.address} was answered with ${response.status}.`)
  return {found: response.status === 200 || route.route === '/404', body}
}

async function loadModule(route: RouteData): Promise<PageModule> {
  const load = app.manifest.pageMap?.get(route.component)
  if (!load) throw new Error(`The bundle has no module for ${route.component}.`)
  const {page} = await load()
  return (await page()) as PageModule
}

/** Lists the pages of a route. Most of what may be ten thousand were on the list before, and stay the same objects. */
function pageLister(route: RouteData): (params: PathParams[]) => WarmPage[] {
  let before: {params: PathParams[]; pages: WarmPage[]} = {params: [], pages: []}
  return params => {
    const names = Object.keys(params[0] ?? {})
    const haveSameValues = (one: PathParams, other: PathParams) =>
      names.every(name => one[name] === other[name])
    const {start, end} = commonEnds(before.params, params, haveSameValues)
    const {pages} = before
    const between = params.slice(start, params.length - end).map(one => pageOf(route, one))
    before = {params, pages: [...pages.slice(0, start), ...between, ...pages.slice(pages.length - end)]}
    return before.pages
  }
}

function pageOf(route: RouteData, params: PathParams): WarmPage {
  const parts = route.segments.map(segment =>
    segment
      .map(({content, dynamic}) => (dynamic ? String(params[content.replace('...', '')] ?? '') : content))
      .join(''),
  )
  const path = `/${parts.filter(Boolean).join('/')}`
  if (route.route === '/404') return {route: route.component, address: '/404/', file: '404.html'}
  if (route.type !== 'page') return {route: route.component, address: path, file: path.slice(1)}
  const address = path === '/' ? path : `${path}/`
  return {route: route.component, address, file: `${address.slice(1)}index.html`}
}
