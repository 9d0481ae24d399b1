import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {letters} from './letters.ts'
import {writeOdt} from './writeOdt.ts'

test('the mimetype stands first and uncompressed, where ODF wants it', () => {
  const file = writeOdt([{style: 'body', text: 'Kính gửi & chào'}])
  expect(file.subarray(30, 38).toString()).toBe('mimetype')
  expect(file.subarray(38, 77).toString()).toBe('application/vnd.oasis.opendocument.text')
})

test('text is kept, and escaped', () => {
  expect(writeOdt([{style: 'body', text: 'Ủy ban & <dân>'}]).toString()).toContain('Ủy ban &amp; &lt;dân&gt;')
})

test('the same letter gives the same bytes', () => {
  const letter = letters['quyet-dinh-quy-che-tiep-cong-dan']
  expect(writeOdt(letter).equals(writeOdt(letter))).toBe(true)
})

test('another program reads the archive and finds no fault', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cong-odt-'))
  try {
    const file = join(folder, 'thu.odt')
    writeFileSync(file, writeOdt(letters['thong-bao-ket-qua-vong-1']))
    const check =
      "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(' '.join(z.namelist()))"
    expect(execFileSync('python3', ['-c', check, file], {encoding: 'utf8'}).trim()).toBe(
      'mimetype META-INF/manifest.xml content.xml styles.xml',
    )
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
})
