import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'

/** A page as built: its address and its HTML. */
export type BuiltPage = {path: string; html: string}

/** All pages in a folder of built pages, by address. */
export async function readBuiltPages(folder: string): Promise<BuiltPage[]> {
  const files = await readdir(folder, {recursive: true})
  const pages = files.filter(file => file.endsWith('.html')).sort()
  return Promise.all(
    pages.map(async file => ({
      path: `/${file.replace(/index\.html$/, '')}`,
      html: await readFile(join(folder, file), 'utf8'),
    })),
  )
}

/** One page of each kind, found among the built ones; the page for what is missing is one of them. */
export function onePageOfEachKind(pages: readonly BuiltPage[]): string[] {
  const kinds = new Map<string, string>()
  for (const {path} of pages) {
    if (path.startsWith('/manh/')) continue
    const kind = kindOf(path)
    if (!kinds.has(kind)) kinds.set(kind, path)
  }
  return [...kinds.values()]
}

/** Texts of one layout that stand at the root, where every other page is of a kind of its own. */
const texts = ['/gioi-thieu/', '/chuc-nang-nhiem-vu/', '/bao-ve-du-lieu-ca-nhan/']

/** The kind of a page as its address tells: slugs and numbers left out. */
function kindOf(path: string): string {
  if (texts.includes(path)) return '/*/'
  const [section, ...rest] = path.split('/').filter(Boolean)
  const steps = rest.map(step => (/^\d+$/.test(step) ? 'n' : step === 'trang' ? step : '*'))
  return ['', section, ...steps].join('/')
}

/** Values of an attribute in a page. */
export function attributeValues(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) =>
    (value ?? '').replace(/&(amp|#38);/g, '&'),
  )
}
