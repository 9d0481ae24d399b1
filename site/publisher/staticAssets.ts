import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** Files of the bundle that pages name: styles, scripts, fonts, and what lies in `public/`. */
export function staticAssets(bundleFolder: string): {file: string; path: string; hash: string}[] {
  const root = join(bundleFolder, 'client')
  return readdirSync(root, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => {
      const path = join(entry.parentPath, entry.name)
      const hash = createHash('sha256').update(readFileSync(path)).digest('base64url')
      return {file: path.slice(root.length + 1), path, hash}
    })
}
