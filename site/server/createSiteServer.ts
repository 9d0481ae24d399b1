import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http'
import {join} from 'node:path'
import compression from 'compression'
import {sharedPage} from '../src/share/shareAddress.ts'
import {answerFeedbackRequest, isFeedbackPath} from './answerFeedbackRequest.ts'
import {answerVisitRequest, isVisitPath} from './answerVisitRequest.ts'
import {AssetCache, fetched} from './assetCache.ts'
import {assetSource} from './assetSource.ts'
import {drawnFor} from './drawnFor.ts'
import {OldAddresses} from './oldAddresses.ts'
import {securityHeadersOf} from './securityHeaders.ts'
import {serveAsset} from './serveAsset.ts'
import type {SiteSettings} from './settings.ts'
import type {SiteFunctions} from './siteFunctions.ts'
import {redirect, serveStatic} from './staticFiles.ts'

/** A request may take as long as 5 MB do on a slow phone; whoever only drips is cut off. In milliseconds and bytes. */
const requestLimits: ServerOptions = {
  requestTimeout: 60_000,
  headersTimeout: 15_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
}

/** The public side: rendered files, pictures and files from the lake, headers. It has no state but its folders. */
export function createSiteServer(
  settings: SiteSettings,
  functions?: SiteFunctions,
  limits = requestLimits,
): Server {
  const assets = new AssetCache(join(settings.folder, 'assets'))
  const oldAddresses = new OldAddresses(join(settings.folder, 'current', '_redirects'))
  const compress = compression()

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = pathOf(request)
    for (const [name, value] of Object.entries(securityHeadersOf(path ?? ''))) response.setHeader(name, value)
    if (path === undefined) return plain(response, 400, 'Địa chỉ không hợp lệ.')
    if (functions?.feedback && isFeedbackPath(path)) {
      answerFeedbackRequest(functions.feedback, request, response, path).catch(error =>
        fail(request, response, error),
      )
      return
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return plain(response, 405, 'Địa chỉ này chỉ để đọc.')
    }
    const source = assetSource(path, settings)
    if (source) return void serveAsset(assets, request, response, path, fetched(source))
    if (sharedPage(path) !== undefined)
      return void serveAsset(
        assets,
        request,
        response,
        path,
        drawnFor(join(settings.folder, 'current'), path),
      )
    const moved = oldAddresses.find(request.url ?? '/')
    if (moved !== undefined) return redirect(response, moved)
    serveStatic(settings.folder, request, response, path)
  }

  return createServer(limits, (request, response) => {
    // Before all else: a hit is small, frequent and has no use for compression or a page's headers.
    const path = request.url?.split('?', 1)[0] ?? ''
    if (functions && isVisitPath(path)) {
      void answerVisitRequest(functions, request, response, path)
      return
    }
    compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], () =>
      answer(request, response),
    )
  })
}

/** The path as it stands in the address, still percent-encoded; undefined when it can't be decoded. */
function pathOf(request: IncomingMessage): string | undefined {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
  try {
    return decodeURIComponent(path).includes('\0') ? undefined : path
  } catch {
    return undefined
  }
}

/** Something of ours is broken: logged, and told if anybody still listens. Whoever goes away while sending is no fault. */
function fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (!request.complete) return void response.destroy()
  console.error(JSON.stringify({level: 'error', event: 'feedback', reason: String(error)}))
  if (response.headersSent) response.destroy()
  else plain(response, 500, 'Máy chủ gặp lỗi. Xin thử lại sau ít phút.')
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status
  response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  response.end(text)
}
