import type {APIRoute} from 'astro'
import {createApp} from 'astro/app/entrypoint'
import {useReader} from '../../src/lake/currentReader.ts'
import type {WarmBundle, WarmPage} from './warmBundle.ts'

const app = createApp()
type RouteData = (typeof app.manifest.routes)[number]['routeData']
type PathParams = Record<string, string | number | undefined>
type PageModule = {getStaticPaths?: (options: object) => Promise<{params: PathParams}[]>; GET?: APIRoute}

const ownRoutes = app.manifest.routes
  .map(({routeData}) => routeData)
  .filter(route => route.origin === 'project')
const byName = new Map(ownRoutes.map(route => [route.component, route]))

export const routes: WarmBundle['routes'] = ownRoutes.map(route => ({
  name: route.component,
  async pages(lake) {
    useReader({openPage: () => lake})
    const {getStaticPaths} = await loadModule(route)
    const paths = getStaticPaths ? await getStaticPaths({}) : [{params: {}}]
    return paths.map(({params}) => pageOf(route, params))
  },
}))

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
