import {type Context, Hono} from 'hono'
import {hostOf} from '../http/hostCheck.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {contentSecurityPolicy} from './studioCsp.ts'
import {type StudioFile, studioFiles} from './studioFiles.ts'

/**
 * Serves the built Studio in `folder` at `/`. Addresses inside the Studio (`/structure/…`) get its index page, which
 * finds its way by itself; everything else that is not there is left to the 404 of the API.
 */
export function studio(folder: string): Hono<LakeEnv> {
  const files = studioFiles(folder)
  const routes = new Hono<LakeEnv>()
  routes.get('/*', async (context, next) => {
    const {path} = context.req
    const file = await files.find(path)
    if (file) return send(context, file)
    const index = isStudioAddress(context) ? await files.find('/index.html') : undefined
    return index ? send(context, index) : next()
  })
  return routes
}

/** A page a person opens, and no request for data: browsers ask for text/html then, and only then. */
function isStudioAddress(context: Context<LakeEnv>): boolean {
  const {path} = context.req
  const isApi = /^\/v(?:\d|X)/.test(path)
  const isFile = /\.[a-z0-9]+$/i.test(path)
  return !isApi && !isFile && (context.req.header('accept') ?? '').includes('text/html')
}

function send(context: Context<LakeEnv>, file: StudioFile): Response {
  context.header('Content-Type', file.type)
  context.header('ETag', file.etag)
  context.header('Cache-Control', file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  context.header('Vary', 'Accept-Encoding', {append: true})
  secure(context, file)
  if (context.req.header('if-none-match') === file.etag) return context.body(null, 304)
  if (file.gzipped === null || !context.req.header('accept-encoding')?.includes('gzip')) {
    return context.body(file.bytes)
  }
  context.header('Content-Encoding', 'gzip')
  return context.body(file.gzipped)
}

function secure(context: Context<LakeEnv>, file: StudioFile): void {
  context.header('X-Content-Type-Options', 'nosniff')
  context.header('Referrer-Policy', 'same-origin')
  context.header('Cross-Origin-Opener-Policy', 'same-origin-allow-popups')
  context.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
  if (!file.type.startsWith('text/html')) return
  const policy = contentSecurityPolicy(hostOf(context.req), context.var.lake.config, file.scriptHashes)
  context.header('Content-Security-Policy', policy)
}
