import {createReadStream, createWriteStream} from 'node:fs'
import {mkdir, open, readdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {Readable, Writable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {createGunzip} from 'node:zlib'
import {createTarDecoder, type ParsedTarEntry} from 'modern-tar'
import {ArchiveError} from './archiveError.ts'

/**
 * Unpacks a tar.gz (or tar) into `folder` and returns where its one `.ndjson` file lies. Only plain files inside the
 * archive's own folders come out: links, devices and names that lead elsewhere are refused.
 *
 * Throws ArchiveError when it is cut off, no archive, holds no documents, or a file is larger than `mostBytes`.
 */
export async function unpackArchive(file: string, folder: string, mostBytes: number): Promise<string> {
  const decoder = createTarDecoder({strict: true})
  const isGzip = await beginsWithGzip(file)
  const source = createReadStream(file)
  // A broken gzip stream ends the decoder with its error, which the loop below then throws.
  const sink = Writable.fromWeb(decoder.writable)
  const feeding = pipeline(isGzip ? [source, createGunzip(), sink] : [source, sink]).catch(() => undefined)
  try {
    for await (const entry of decoder.readable) await unpackEntry(entry, folder, mostBytes)
  } catch (error) {
    throw error instanceof ArchiveError ? error : broken(error)
  }
  await feeding
  return findDocuments(folder)
}

async function beginsWithGzip(file: string): Promise<boolean> {
  const handle = await open(file).catch((error: Error) => {
    throw new ArchiveError(`The archive can't be read: ${error.message}`)
  })
  try {
    const {buffer, bytesRead} = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer.readUInt16BE(0) === 0x1f8b
  } finally {
    await handle.close()
  }
}

async function unpackEntry({header, body}: ParsedTarEntry, folder: string, mostBytes: number): Promise<void> {
  const {name, type = 'file', size} = header
  const isDocuments = name.endsWith('.ndjson')
  assertInside(name)
  if (type === 'directory') {
    await body.cancel()
    return
  }
  if (type !== 'file') throw new ArchiveError(`"${name}" is a ${type}; an archive may hold plain files only.`)
  if (size > mostBytes && !isDocuments) {
    throw new ArchiveError(`"${name}" has ${size} bytes; this lake takes files up to ${mostBytes} bytes.`)
  }
  const path = join(folder, name)
  await mkdir(dirname(path), {recursive: true})
  await pipeline(Readable.fromWeb(body), createWriteStream(path, {flags: 'wx', mode: 0o600})).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? new ArchiveError(`"${name}" is in the archive twice.`) : error
    },
  )
}

function assertInside(name: string): void {
  const isOutside = name.startsWith('/') || name.includes('\\') || name.includes('\0')
  if (isOutside || name.split('/').includes('..')) {
    throw new ArchiveError(`The name ${JSON.stringify(name)} leads outside the archive.`)
  }
}

/** As @sanity/import looks for it: not deeper than two folders. */
async function findDocuments(folder: string): Promise<string> {
  const files = await readdir(folder, {recursive: true})
  const found = files.filter(file => file.endsWith('.ndjson') && file.split('/').length <= 3)
  const [only, ...others] = found
  if (only === undefined) throw new ArchiveError('There is no .ndjson file with documents in the archive.')
  if (others.length > 0) {
    throw new ArchiveError(`There are several .ndjson files in the archive: ${found.sort().join(', ')}.`)
  }
  return join(folder, only)
}

function broken(error: unknown): ArchiveError {
  const reason = error instanceof Error ? error.message : String(error)
  return new ArchiveError(
    `The archive is cut off, damaged or no tar.gz at all (${reason}). Copy it again from where it was made.`,
  )
}
