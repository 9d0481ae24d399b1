import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {parseArgs} from 'node:util'
import type {SanityClient} from '@sanity/client'
import {connect} from './connect.ts'
import {type Capture, readCapture} from './import/readCapture.ts'
import {report} from './import/report.ts'
import {toArticle} from './import/toArticle.ts'

const usage = `Cách dùng: pnpm import TỆP… [--settings] [--dry-run]
  Đọc trang đã chép từ cổng cũ (tệp văn bản UTF-8) thành bài viết nháp trong Studio.
  --settings   đưa tổng lượt truy cập của trang cũ vào bản nháp Thông tin cơ quan
  --dry-run    chỉ in kết quả đọc, không ghi gì`

try {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {settings: {type: 'boolean'}, 'dry-run': {type: 'boolean'}, help: {type: 'boolean'}},
  })
  if (values.help || positionals.length === 0) {
    console.log(usage)
    process.exit(values.help ? 0 : 2)
  }
  const connection = values['dry-run'] ? undefined : await connect(process.env, 'editor')
  for (const file of positionals) await importFile(file, connection, values.settings === true)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

async function importFile(
  file: string,
  connection: {client: SanityClient; studioUrl: string} | undefined,
  withSettings: boolean,
): Promise<void> {
  const capture = readCapture(decode(file))
  const {article, notes} = toArticle(capture)
  console.log(report(file, capture, article, notes))
  if (!connection) return
  const {client, studioUrl} = connection
  const publishedId = article._id.replace(/^drafts\./, '')
  const existing = await client.fetch<string | null>(
    '*[_id in [$id, "drafts." + $id]][0]._id',
    {id: publishedId},
    {perspective: 'raw'},
  )
  if (existing) {
    console.log(`\nTrang này đã được nhập trước đó (${existing}); không ghi đè để giữ phần đã biên tập.`)
  } else {
    await client.create({...article})
  }
  console.log(`\nMở bài nháp: ${studioUrl}/intent/edit/id=${publishedId};type=article`)
  if (withSettings) await offerTotal(client, capture)
}

function decode(file: string): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(
      readFileSync(resolve(process.env.INIT_CWD ?? '.', file)),
    )
  } catch (error) {
    const reason =
      error instanceof TypeError
        ? 'tệp không phải văn bản UTF-8; hãy lưu lại với bảng mã UTF-8'
        : String(error)
    throw new Error(`Không đọc được ${file}: ${reason}`)
  }
}

async function offerTotal(client: SanityClient, capture: Capture): Promise<void> {
  const total = capture.counters.find(counter => counter.label === 'total')
  if (!total)
    throw new Error('Trang này không có dòng «Tổng lượt truy cập», nên Thông tin cơ quan không đổi.')
  const settings = await client.getDocument('siteSettings')
  if (!settings)
    throw new Error(
      'Chưa có Thông tin cơ quan. Hãy mở mục Thông tin cơ quan trong Studio và lưu một lần rồi chạy lại.',
    )
  await client
    .transaction()
    .createIfNotExists({...settings, _id: 'drafts.siteSettings'})
    .patch('drafts.siteSettings', patch => patch.set({counterStart: total.value}))
    .commit()
  console.log(
    `Đã đặt số lượt truy cập ban đầu là ${total.value} trong bản nháp Thông tin cơ quan; hãy xem lại và xuất bản.`,
  )
}
