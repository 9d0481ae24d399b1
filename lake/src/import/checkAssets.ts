import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {isObject} from '../mutations/isObject.ts'
import {ArchiveError, lineError} from './archiveError.ts'

/**
 * Throws ArchiveError unless every file the documents name is in `folder`, every file named by its SHA-1 (as
 * @sanity/export names them) holds those bytes, and `assets.json` can be read. Returns how many files there are.
 */
export async function checkAssets(
  folder: string,
  wanted: ReadonlyMap<string, number>,
  mayFail: boolean,
): Promise<number> {
  const present = new Set((await Promise.all(['images', 'files'].map(kind => filesIn(folder, kind)))).flat())
  for (const [file, line] of wanted) {
    if (!present.has(file) && !mayFail) throw lineError(line, `"${file}" is not in the archive.`)
  }
  for (const file of present) await assertBytes(folder, file)
  await checkAssetMap(join(folder, 'assets.json'))
  return present.size
}

async function filesIn(folder: string, kind: string): Promise<string[]> {
  const names = await readdir(join(folder, kind)).catch(() => [])
  return names.map(name => `${kind}/${name}`)
}

async function assertBytes(folder: string, file: string): Promise<void> {
  const [, named] = /\/([0-9a-f]{40})[-.]/.exec(file) ?? []
  if (named === undefined) return
  const hash = createHash('sha1')
  await pipeline(createReadStream(join(folder, file)), hash)
  const sha1 = hash.digest('hex')
  if (sha1 !== named) throw new ArchiveError(`"${file}" is damaged: its bytes have the SHA-1 ${sha1}.`)
}

/**
 * What documents of assets hold beside their bytes, by `image-<sha1>`; older archives come without. A second entry is
 * added to a single one: @sanity/import 7.0.4 takes a map of one for a list of file names and drops the rest.
 */
async function checkAssetMap(file: string): Promise<void> {
  const map = parseObject(await readFile(file, 'utf8').catch(() => '{}'))
  if (map === undefined) throw new ArchiveError('"assets.json" is no JSON object.')
  if (Object.keys(map).length === 1) await writeFile(file, JSON.stringify({...map, none: {}}))
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
