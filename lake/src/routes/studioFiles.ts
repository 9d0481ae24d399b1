import {createHash} from 'node:crypto'
import {readFile, stat} from 'node:fs/promises'
import path from 'node:path'
import {promisify} from 'node:util'
import {gzip} from 'node:zlib'
import {inlineScriptHashes, withoutForeignFonts, withoutForeignTags} from './studioPage.ts'

export interface StudioFile {
  bytes: Uint8Array<ArrayBuffer>
  /** Null where it would not help. */
  gzipped: Uint8Array<ArrayBuffer> | null
  type: string
  etag: string
  /** The file's name changes with its content, so it may be kept for ever. */
  isHashed: boolean
  scriptHashes: string[]
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

const compress = promisify(gzip)

/**
 * The files of a built Studio. They are few (some 10 MB) and asked for by every editor, so each is read, cleaned of
 * foreign addresses and compressed once, and again only when it changes on disk.
 */
export function studioFiles(folder: string): {find(address: string): Promise<StudioFile | undefined>} {
  const root = path.resolve(folder)
  const read = new Map<string, {version: string; file: Promise<StudioFile>}>()
  return {
    async find(address) {
      const name = fileName(root, address)
      const found = name === undefined ? undefined : await stat(name).catch(() => undefined)
      if (name === undefined || !found?.isFile()) return undefined
      const version = `${found.mtimeMs}-${found.size}`
      const known = read.get(name)
      if (known?.version === version) return known.file
      const file = load(name)
      read.set(name, {version, file})
      return file
    },
  }
}

/** The file an address names; undefined when it leads out of the folder, has no known type or can't be read as text. */
function fileName(root: string, address: string): string | undefined {
  try {
    const name = path.join(root, decodeURIComponent(address === '/' ? '/index.html' : address))
    return name.startsWith(root + path.sep) && !name.includes('\0') && path.extname(name) in types
      ? name
      : undefined
  } catch {
    return undefined
  }
}

async function load(name: string): Promise<StudioFile> {
  const extension = path.extname(name)
  const bytes = clean(await readFile(name), extension)
  const type = types[extension] ?? 'application/octet-stream'
  return {
    bytes,
    gzipped: /text|json|svg|javascript|wasm/.test(type) ? new Uint8Array(await compress(bytes)) : null,
    type,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    isHashed: /[-.][A-Za-z0-9_-]{8}\.\w+$/.test(name) && !name.endsWith('.html'),
    scriptHashes: extension === '.html' ? inlineScriptHashes(new TextDecoder().decode(bytes)) : [],
  }
}

function clean(bytes: Buffer, extension: string): Uint8Array<ArrayBuffer> {
  if (extension === '.css') return new TextEncoder().encode(withoutForeignFonts(bytes.toString('utf8')))
  if (extension !== '.html') return new Uint8Array(bytes)
  return new TextEncoder().encode(withoutForeignTags(withoutForeignFonts(bytes.toString('utf8'))))
}
