import {idProblem} from '../mutations/documentId.ts'
import {isObject} from '../mutations/isObject.ts'
import {valueProblem} from '../mutations/valueProblem.ts'
import {largestDocument} from '../mutations/workingSet.ts'
import {lineError} from './archiveError.ts'
import {readLines} from './readLines.ts'

export interface CheckedDocuments {
  /** The line of each document, by its id. */
  lines: Map<string, number>
  /** Files of the archive that documents name, `images/…` and `files/…`, with the first line that does. */
  assetFiles: Map<string, number>
}

/**
 * Reads all documents of an archive and throws ArchiveError at the first line that can't become one. Every id has to
 * be there: a document that got a new one on each import would double.
 */
export async function checkDocuments(file: string): Promise<CheckedDocuments> {
  const checked: CheckedDocuments = {lines: new Map(), assetFiles: new Map()}
  for await (const {line, text} of readLines(file, largestDocument)) {
    const document = parseDocument(text, line)
    const earlier = checked.lines.get(document._id)
    if (earlier !== undefined) throw lineError(line, `"${document._id}" was on line ${earlier} already.`)
    checked.lines.set(document._id, line)
    for (const name of assetFilesIn(document, line)) {
      if (!checked.assetFiles.has(name)) checked.assetFiles.set(name, line)
    }
  }
  return checked
}

function parseDocument(text: string, line: number): {_id: string} & Record<string, unknown> {
  const document = parseJson(text, line)
  if (!isObject(document)) throw lineError(line, 'it is no JSON object.')
  if (document._id === undefined) throw lineError(line, 'the document has no "_id".')
  const problem = idProblem(document._id)
  if (problem !== undefined) throw lineError(line, `the "_id" ${JSON.stringify(document._id)} ${problem}.`)
  if (typeof document._type !== 'string' || document._type === '') {
    throw lineError(line, `the document "${document._id}" has no "_type".`)
  }
  const unfit = valueProblem(document)
  if (unfit !== undefined) throw lineError(line, `the document "${document._id}" ${unfit}.`)
  return {...document, _id: String(document._id)}
}

function parseJson(text: string, line: number): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw lineError(line, `it is no JSON: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

const assetAddress = /^(?:image|file)@(?<address>(?:file|https?|data):.+)$/s

/** The relative paths in `_sanityAsset`. An address on this machine outside the archive would give its files away. */
function assetFilesIn(value: unknown, line: number): string[] {
  if (Array.isArray(value)) return value.flatMap(item => assetFilesIn(item, line))
  if (!isObject(value)) return []
  const inside = Object.entries(value).flatMap(([name, child]) =>
    name === '_sanityAsset' ? assetFile(child, line) : assetFilesIn(child, line),
  )
  return inside
}

function assetFile(value: unknown, line: number): string[] {
  const address = typeof value === 'string' ? assetAddress.exec(value)?.groups?.address : undefined
  if (address === undefined) throw lineError(line, `"_sanityAsset" is ${JSON.stringify(value)}, no asset.`)
  if (!address.startsWith('file:')) return []
  const [, path] = /^file:\/\/\.\/((?:images|files)\/[^/]+)$/.exec(address) ?? []
  if (path === undefined) throw lineError(line, `"${address}" is no file of the archive.`)
  return [path]
}
