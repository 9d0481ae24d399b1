import {createReadStream} from 'node:fs'
import {lineError} from './archiveError.ts'

/**
 * The lines of a UTF-8 file with their numbers, empty ones left out. Memory stays within one line.
 * Throws ArchiveError on a line longer than `mostBytes` before reading it whole, and on bytes that are no UTF-8.
 */
export async function* readLines(
  file: string,
  mostBytes: number,
): AsyncGenerator<{line: number; text: string}> {
  let line = 1
  let [pending, size]: [Buffer[], number] = [[], 0]
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let start = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      const bytes = Buffer.concat([...pending, chunk.subarray(start, end)])
      if (bytes.length > mostBytes) throw tooLong(line, mostBytes)
      if (bytes.length > 0) yield {line, text: decode(bytes, line)}
      ;[pending, size, start] = [[], 0, end + 1]
      line++
    }
    pending.push(chunk.subarray(start))
    size += chunk.length - start
    if (size > mostBytes) throw tooLong(line, mostBytes)
  }
  if (size > 0) yield {line, text: decode(Buffer.concat(pending), line)}
}

function decode(bytes: Buffer, line: number): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    throw lineError(line, 'it is not UTF-8.')
  }
}

function tooLong(line: number, mostBytes: number) {
  return lineError(line, `it is longer than ${mostBytes} bytes, the most a document may have.`)
}
