import {ArchiveError, lineError} from './archiveError.ts'
import type {CheckedDocuments} from './checkDocuments.ts'

/** What @sanity/import says, without the temporary folder it worked in. */
export function withoutFolder(message: string, base: string): string {
  return message.replaceAll(`file://${base}/`, '')
}

/** The error with the line of the document or file it is about, which the lake and @sanity/import don't know. */
export function explainFailure(
  error: unknown,
  base: string,
  lines: CheckedDocuments['lines'],
  assetFiles: CheckedDocuments['assetFiles'],
): Error {
  const message = withoutFolder(error instanceof Error ? error.message : String(error), base)
  const named = [...assetFiles].find(([file]) => message.includes(file)) ?? documentNamed(error, lines)
  if (named) return lineError(named[1], message)
  return new ArchiveError(message, {cause: error})
}

/** A refused transaction (a client's error, or a Refusal) names the document to blame; @sanity/import begins with it. */
function documentNamed(error: unknown, lines: CheckedDocuments['lines']): [string, number] | undefined {
  const {items, details, message} = error as {items?: Item[]; details?: {items?: Item[]}; message?: string}
  const [, named] = /^(?:Asset|Asset document|Document) ([\w.-]+)/.exec(message ?? '') ?? []
  const id = (items ?? details?.items)?.[0]?.error?.id ?? named
  const line = lines.get(id ?? '')
  return id === undefined || line === undefined ? undefined : [id, line]
}

interface Item {
  error?: {id?: string}
}
