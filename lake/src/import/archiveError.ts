/** An archive that can't be taken in: says where (a line, a file) and why. Nothing was changed. */
export class ArchiveError extends Error {
  override name = 'ArchiveError'
}

/** A problem on a line of the documents, counted from 1. */
export function lineError(line: number, reason: string): ArchiveError {
  return new ArchiveError(`Line ${line}: ${reason}`)
}
