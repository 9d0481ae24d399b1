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

/** One page of each kind, found among the built ones. */
export function onePageOfEachKind(pages: readonly BuiltPage[]): string[] {
  const kinds = new Map<string, string>()
  for (const {path} of pages) {
    if (path.startsWith('/manh/') || path === '/404.html') continue
    const parts = path.split('/').filter(Boolean)
    const kind = parts.length > 1 ? `${parts[0]}/*` : path
    if (!kinds.has(kind)) kinds.set(kind, path)
  }
  return [...kinds.values()]
}

/** Values of an attribute in a page. */
export function attributeValues(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) =>
    (value ?? '').replaceAll('&amp;', '&'),
  )
}
