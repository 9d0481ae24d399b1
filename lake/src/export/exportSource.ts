import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import {basename} from 'node:path'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {newSecret} from '../access/secret.ts'
import {assetDocumentId, parseAssetName} from '../assets/assetName.ts'
import type {AssetService} from '../assets/assetService.ts'
import {withAssetUrls} from '../assets/withAssetUrls.ts'
import type {Dataset} from '../store/datasetRegistry.ts'
import type {SanityDocument} from '../store/documentStore.ts'
import {documentLines} from './documentLines.ts'
import {replaceNulls} from './listNulls.ts'

export interface ExportSource {
  /** What @sanity/export asks for addresses and a token. Documents come with `replaceNulls`. */
  client: {getUrl(path: string): string; config(): {token: string}}
  /** Ids of assets whose bytes are missing or damaged on disk, so far. */
  lost: Set<string>
  close(): Promise<void>
}

interface Offer {
  dataset: Dataset
  projectId: string
  assets: Pick<AssetService, 'original'>
  /** Where `url` of asset documents points when they are exported as they are; null has it point here. */
  publicUrl: string | null
}

/**
 * Serves one dataset to @sanity/export on a free loopback port. The package sends its token to Sanity's own hosts
 * only, so that a private dataset's pictures would be left out: here the secret is part of every address. It reads
 * documents as of one moment and takes no lock, so the lake may be running beside it.
 */
export async function openExportSource(offer: Offer): Promise<ExportSource> {
  const secret = newSecret()
  const lost = new Set<string>()
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const base = `http://127.0.0.1:${port}/${secret}`
  return {
    client: {getUrl: path => `${base}${path}`, config: () => ({token: secret})},
    lost,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }

  async function answer({url = ''}: IncomingMessage, response: ServerResponse): Promise<void> {
    const {pathname} = new URL(url, base)
    const [, given, kind = '', ...rest] = pathname.split('/')
    if (given !== secret) return void response.writeHead(404).end()
    if (kind === 'data') return sendDocuments(response)
    return sendAsset(kind === 'images' ? 'image' : 'file', rest.at(-1) ?? '', response)
  }

  async function sendDocuments(response: ServerResponse): Promise<void> {
    const origin = {
      publicUrl: offer.publicUrl ?? base,
      projectId: offer.projectId,
      dataset: offer.dataset.name,
    }
    response.writeHead(200, {'content-type': 'application/x-ndjson; charset=utf-8'})
    const lines = documentLines(
      withUrls(offer.dataset.store.all(), document => replaceNulls(withAssetUrls(document, origin))),
    )
    await pipeline(Readable.fromWeb(lines), response)
  }

  /** @sanity/export goes on without an asset answered 404 (with a body, or it waits for one); `lost` names it then. */
  async function sendAsset(kind: 'image' | 'file', file: string, response: ServerResponse): Promise<void> {
    const name = parseAssetName(kind, basename(file))
    const path = name && offer.assets.original(offer.dataset, name).path
    if (!name || !path || (await sha1Of(path)) !== name.sha1) {
      if (name) lost.add(assetDocumentId(name))
      return void response.writeHead(404).end('The bytes are missing or damaged')
    }
    response.writeHead(200)
    await pipeline(createReadStream(path), response)
  }
}

function* withUrls(
  documents: Iterable<SanityDocument>,
  change: (document: SanityDocument) => SanityDocument,
) {
  for (const document of documents) yield change(document)
}

/** Undefined when the file can't be read. */
async function sha1Of(path: string): Promise<string | undefined> {
  const hash = createHash('sha1')
  try {
    await pipeline(createReadStream(path), hash)
    return hash.digest('hex')
  } catch {
    return undefined
  }
}
