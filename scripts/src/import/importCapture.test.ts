import {existsSync, globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {words} from '@cong/vietnamese/text'
import {describe, expect, test} from 'vitest'
import {projectRoot} from '../start/settings.ts'
import {readCapture} from './readCapture.ts'
import {report} from './report.ts'
import {toArticle} from './toArticle.ts'

const ours = join(projectRoot, 'scripts/test/captures/oldPortalPage.txt')
const read = (file: string) => readFileSync(file, 'utf8')

/** All words that came out of an import, wherever they went. */
function wordsOf(text: string): string[] {
  const capture = readCapture(text)
  const {article} = toArticle(capture)
  const body = article.body.map(block => (block._type === 'figure' ? block.caption : block.children[0].text))
  return words(
    [
      capture.pageTitle,
      ...capture.furniture,
      ...capture.counters.map(counter => counter.line),
      ...body,
      article.byline,
    ].join('\n'),
  )
}

describe('a page captured from an old portal', () => {
  const capture = readCapture(read(ours))
  const {article, notes} = toArticle(capture)

  test('loses no word', () => {
    expect(wordsOf(read(ours)).sort()).toEqual(words(read(ours)).sort())
  })

  // The real pages that the project starts from lie beside it, where they are.
  test.for(globSync(join(projectRoot, '../shared/seed/*.txt')).filter(existsSync))(
    'loses no word of %s',
    file => {
      expect(wordsOf(read(file)).sort()).toEqual(words(read(file)).sort())
    },
  )

  test('offers the furniture and the counters, and keeps them out of the article', () => {
    expect(capture.office).toBe('Sở Văn hóa và Thể thao tỉnh An Giang Hạ')
    expect(capture.furniture).toEqual([
      'Thông tin tiện ích',
      'Lịch vạn niên',
      'Tiếp nhận ý kiến',
      'Hình ảnh hoạt động',
      'Video',
    ])
    expect(capture.counters.map(({label, value}) => [label, value])).toEqual([
      ['online', 3],
      ['today', 58],
      ['total', 41207],
    ])
    expect(JSON.stringify(article.body)).not.toContain('truy cập')
  })

  test('lifts the captions out as figures that wait for their photo', () => {
    const figures = article.body.flatMap(block => (block._type === 'figure' ? [block] : []))
    expect(figures.map(({caption, pendingPhoto}) => [caption, pendingPhoto])).toEqual([
      ['Đoàn viên Chi đoàn Sở cùng bà con ấp Kinh Mới vớt rác trên kênh Năm Xã, xã Vĩnh Lộc', true],
      ['Cây giống được trao cho đại diện xã Vĩnh Lộc tại sân nhà văn hóa ấp Kinh Mới', true],
    ])
    expect(article.body[2]?._type).toBe('figure')
  })

  test('takes the author from the last line', () => {
    expect(article.byline).toBe('Lê Thị Bé Sáu')
    expect(JSON.stringify(article.body)).not.toContain('Bé Sáu')
  })

  test('mends spaces and the glued full stop, and touches neither numbers nor addresses', () => {
    const text = article.body
      .map(block => (block._type === 'figure' ? '' : block.children[0].text))
      .join('\n')
    expect(text).toContain('(theo ghi chép của xã). Công việc')
    expect(text).toContain('3.5 km')
    expect(text).toContain('vinhloc.example')
    expect(text).toContain('200 cây giống; cây')
    expect(text).not.toMatch(/\u00A0| {2}|^ | $/m)
    expect(notes.changes.some(({change}) => change.kind === 'spaceAfterStop')).toBe(true)
  })

  test('only points out what an editor must decide', () => {
    expect(notes.doubtful.map(({text}) => text)).toEqual(['trào“Ngày', 'châmMỗi'])
    const text = report('trang.txt', capture, article, notes)
    expect(text).toContain('đặt tiêu đề, chọn chuyên mục, ngày đăng')
    expect(text).toContain('41207')
    expect(text.normalize('NFC')).toBe(text)
  })

  test('gives the same draft for the same page', () => {
    expect(toArticle(readCapture(read(ours))).article._id).toBe(article._id)
    expect(article._id).toMatch(/^drafts\.import-[0-9a-f]{20}$/)
  })
})

test('a file without an article is refused with what to do', () => {
  expect(() => readCapture('Lịch vạn niên\n\nHôm nay: 12\n')).toThrow('Hãy kiểm tra')
})
