import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {DeskAnswer} from '../src/feedback/deskAnswer.ts'

/** The place in the rendered page `/gop-y/ket-qua/` where an answer stands, instead of what whoever opens it by itself reads. */
const place = /<div data-feedback-result>.*?<\/div>/s

/** An answer of the feedback desk in the frame of the site as it is rendered now, or bare before there is one. */
export function resultPage(siteFolder: string, {html, isError}: DeskAnswer): string {
  const frame = readFrame(join(siteFolder, 'current', 'gop-y', 'ket-qua', 'index.html'))
  // A function, so that a `$` in what was typed stays what it is.
  return frame.replace(place, () => html).replace('<title>', isError ? '<title>Lỗi: ' : '<title>')
}

function readFrame(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Tiếp nhận ý kiến</title><main><div data-feedback-result></div></main></html>`
  }
}
