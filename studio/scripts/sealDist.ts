import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {sealPage} from './sealPage.ts'

/** Run after `sanity build`: seals the page it wrote. */
const page = fileURLToPath(new URL('../dist/index.html', import.meta.url))
writeFileSync(page, sealPage(readFileSync(page, 'utf8')))
