import {createHash} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'
import {gunzipSync, gzipSync} from 'node:zlib'
import {packTar, type TarEntry, unpackTar} from 'modern-tar'

/** What an archive in Sanity's format holds. */
export interface Archive {
  documents: Record<string, unknown>[]
  /** Documents of assets without what their address says, by `image-<sha1>`. */
  assets: Record<string, Record<string, unknown>>
  /** Name in the archive (`images/…`, `files/…`) and bytes. */
  files: Record<string, Buffer>
}

/** The archive as @sanity/export writes it, below one folder; `change` is for what no honest tool would write. */
export async function writeArchive(
  path: string,
  {documents, assets, files}: Archive,
  change: (entries: TarEntry[]) => TarEntry[] = entries => entries,
): Promise<string> {
  const lines = documents.map(document => `${JSON.stringify(document)}\n`).join('')
  const entries = [
    fileEntry('data.ndjson', lines),
    fileEntry('assets.json', JSON.stringify(assets)),
    ...Object.entries(files).map(([name, bytes]) => fileEntry(name, bytes)),
  ]
  writeFileSync(path, gzipSync(await packTar(change(entries))))
  return path
}

export function fileEntry(name: string, content: string | Buffer): TarEntry {
  const body = new Uint8Array(Buffer.from(content))
  return {header: {name: `bo-luu/${name}`, size: body.length, type: 'file'}, body}
}

export async function readArchive(path: string): Promise<Archive> {
  const archive: Archive = {documents: [], assets: {}, files: {}}
  for (const {header, data = new Uint8Array()} of await unpackTar(
    new Uint8Array(gunzipSync(readFileSync(path))),
  )) {
    const name = header.name.replace(/^[^/]+\//, '')
    const text = Buffer.from(data).toString('utf8')
    if (name === 'data.ndjson')
      archive.documents = text
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line))
    else if (name === 'assets.json') archive.assets = JSON.parse(text)
    else if (header.type === 'file') archive.files[name] = Buffer.from(data)
  }
  return archive
}

/** What the lake writes itself, in every document; docs/differences-from-sanity.md lists them. */
const serverMade = ['_rev', '_updatedAt']
/** What it writes besides into documents of assets, whose bytes are uploaded anew. */
const serverMadeInAssets = [...serverMade, '_createdAt', 'uploadId']

/** What has to be equal of two archives of the same content. */
export function comparable({documents, assets, files}: Archive) {
  return {
    documents: documents
      .map(document => without(document, serverMade))
      .sort((one, other) => String(one._id).localeCompare(String(other._id))),
    assets: Object.fromEntries(
      Object.entries(assets).map(([key, asset]) => [key, without(asset, serverMadeInAssets)]),
    ),
    files: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha1(bytes)])),
  }
}

function without(document: Record<string, unknown>, names: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)))
}

export function sha1(bytes: Buffer): string {
  return createHash('sha1').update(bytes).digest('hex')
}
