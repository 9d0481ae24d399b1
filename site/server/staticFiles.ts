import {existsSync, readdirSync, realpathSync} from 'node:fs'
import type {IncomingMessage, ServerResponse} from 'node:http'
import {extname, join} from 'node:path'
import send from 'send'

/** Astro names these files after their content. */
const hashed = /^\/_astro\//

const contentTypes: Record<string, string> = {
  '/rss.xml': 'application/rss+xml; charset=utf-8',
  '/atom.xml': 'application/atom+xml; charset=utf-8',
  '/feed.json': 'application/feed+json; charset=utf-8',
}

/**
 * Serves the published files in `current`, with conditional GET and ranges; what is missing gets the site's own
 * 404 page.
 */
export function serveStatic(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): void {
  const current = join(folder, 'current')
  if (!existsSync(current)) {
    notRendered(response)
    return
  }
  const release = realpathSync(current)
  send(request, path, {root: release, dotfiles: 'deny', cacheControl: false})
    .on('headers', (result: ServerResponse) => {
      const cache = hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
      result.setHeader('Cache-Control', cache)
      const type = contentTypes[path.slice(path.lastIndexOf('/'))]
      if (type) result.setHeader('Content-Type', type)
    })
    .on('error', (error: NodeJS.ErrnoException & {status?: number}) => {
      if (hashed.test(path) && serveFromOlder(folder, request, response, path)) return
      if (error.status === 404 && wantsSlash(release, path)) redirect(response, `${path}/`)
      else if (error.status === 416) end(response, 416, 'Khoảng dữ liệu yêu cầu không hợp lệ.')
      else if (error.status && error.status < 500) notFound(release, request, response)
      else {
        console.error(JSON.stringify({level: 'error', event: 'static file', path, reason: error.message}))
        end(response, 500, 'Máy chủ gặp lỗi khi đọc tệp. Xin thử lại sau ít phút.')
      }
    })
    .pipe(response)
}

/** A page opened just before an upgrade still asks for the style sheet that it came with. */
function serveFromOlder(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): boolean {
  const states = join(folder, 'states')
  if (!existsSync(states)) return false
  const holder = readdirSync(states)
    .sort()
    .map(name => join(states, name, 'old'))
    .findLast(old => existsSync(join(old, decodeURIComponent(path))))
  if (!holder) return false
  send(request, path, {root: holder, maxAge: '1y', immutable: true}).pipe(response)
  return true
}

function wantsSlash(release: string, path: string): boolean {
  return (
    !path.endsWith('/') &&
    extname(path) === '' &&
    existsSync(join(release, decodeURIComponent(path), 'index.html'))
  )
}

/** Sends the reader on. Asked anew each time: an address may become a page again. */
export function redirect(response: ServerResponse, location: string): void {
  response.setHeader('Cache-Control', 'no-cache')
  response.setHeader('Location', location)
  end(response, 301, '')
}

function notFound(release: string, request: IncomingMessage, response: ServerResponse): void {
  response.statusCode = 404
  const page = send(request, '/404.html', {
    root: release,
    cacheControl: false,
    etag: false,
    lastModified: false,
  })
  page.on('headers', (result: ServerResponse) => {
    result.statusCode = 404
    result.setHeader('Cache-Control', 'no-cache')
  })
  page.on('error', () => end(response, 404, 'Không tìm thấy trang.'))
  page.pipe(response)
}

function notRendered(response: ServerResponse): void {
  response.setHeader('Retry-After', '5')
  end(response, 503, 'Trang đang được dựng lần đầu. Xin tải lại sau ít giây.')
}

function end(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status
  response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  response.end(text)
}
