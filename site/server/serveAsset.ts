import type {IncomingMessage, ServerResponse} from 'node:http'
import send from 'send'
import {type AssetCache, type AssetSource, AssetUnavailable} from './assetCache.ts'

/** Serves one picture or file, by ranges when asked (videos seek); its bytes never change under its address. */
export async function serveAsset(
  cache: AssetCache,
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
  source: AssetSource,
): Promise<void> {
  try {
    await cache.need(address, source)
  } catch (error) {
    return refuse(response, error)
  }
  // A drawing or a document sent in by an editor may hold a script: none runs, also when opened by itself.
  response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  send(request, address, {root: cache.folder, immutable: true, maxAge: '1y'})
    .on('error', error => refuse(response, error))
    .pipe(response)
}

function refuse(response: ServerResponse, error: unknown): void {
  const missing = error instanceof AssetUnavailable && error.kind === 'missing'
  if (!missing) console.error(JSON.stringify({level: 'error', event: 'asset', reason: String(error)}))
  response.statusCode = missing ? 404 : 503
  response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  response.setHeader('Cache-Control', 'no-store')
  response.end(missing ? 'Không tìm thấy tệp này.' : 'Chưa lấy được tệp này. Xin thử lại sau ít phút.')
}
