import {join} from 'node:path'
import {readSiteSettings} from '../server/settings.ts'
import {PageMap} from './pageMap.ts'
import {restoreState, resumePublishing} from './restoreState.ts'
import {pageMapFile} from './runPublisher.ts'
import {SiteFolder} from './siteFolder.ts'

/** `pnpm restore-site` lists the kept states, `… NAME` goes back to one, `… --resume` publishes the lake's content again. */
const {folder} = readSiteSettings(process.env)
const [argument] = process.argv.slice(2)
const site = new SiteFolder(folder, {isObserver: true})
if (!site.isPublished) {
  console.error(`Chưa có trang nào được xuất bản trong ${folder}. Hãy chạy npm start trước.`)
  process.exit(1)
}
const map = new PageMap(pageMapFile(folder))
try {
  if (argument === undefined) list()
  else if (argument === '--resume') resume()
  else await restore(argument)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  map.close()
}

function list(): void {
  const states = site.states.list()
  if (states.length === 0) console.log('Chưa có trạng thái cũ nào: trang mới được xuất bản một lần.')
  for (const {name, replaced, added} of states) {
    const files = [...replaced, ...added]
    const more = files.length > 3 ? `, … (${files.length} tệp)` : ''
    console.log(`${name}   trước khi đổi ${files.slice(0, 3).join(', ')}${more}`)
  }
  const held = map.note('held')
  if (held) console.log(`\nTrang đang được giữ ở ${held}. Để xuất bản tiếp: pnpm restore-site --resume`)
  else console.log('\nĐể trở về một trạng thái: pnpm restore-site <tên ở cột đầu>')
}

async function restore(name: string): Promise<void> {
  const started = performance.now()
  const {put, remove} = await restoreState(map, site, name, new Date())
  const ms = Math.round(performance.now() - started)
  console.log(`Đã trở về ${name}: ${put} tệp đặt lại, ${remove} tệp bỏ đi, ${ms} ms.`)
  console.log('Trang được giữ nguyên như vậy cho đến khi chạy: pnpm restore-site --resume')
}

function resume(): void {
  resumePublishing(map)
  console.log('Trang lại theo nội dung trong kho; các thay đổi từ đó sẽ hiện ra trong vài giây.')
  console.log(`Các trạng thái cũ vẫn còn trong ${join(folder, 'states')}.`)
}
