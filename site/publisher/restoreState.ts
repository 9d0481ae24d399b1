import {readFileSync} from 'node:fs'
import type {PageMap} from './pageMap.ts'
import type {SiteFolder} from './siteFolder.ts'

/**
 * Shows readers an earlier state and holds the site there: the publisher, which may be running, publishes nothing
 * until the note `held` is taken away. Going back is itself a publishing, so it can be undone. Answers how many files
 * were put back and taken away. Throws when there is no such state.
 */
export async function restoreState(
  map: PageMap,
  site: SiteFolder,
  name: string,
  now: Date,
): Promise<{put: number; remove: number}> {
  const files = map.exclusively(() => {
    const {put, remove} = site.states.wayBack(name)
    const staged = [...put].map(([file, path]) => [file, site.stage(file, readFileSync(path))] as const)
    site.publish({put: new Map(staged), remove: [...remove]}, now)
    // What the map says of them is no longer so: when the publisher goes on, it looks at each again.
    for (const file of [...put.keys(), ...remove]) {
      if (map.file(file)) map.doubtFile(file)
      else map.putFile({file, route: '', address: `/${file}`, hash: ''})
    }
    map.putNote('held', name)
    return {put: [...put.keys()], remove: remove.size}
  })
  await site.sync(files.put)
  return {put: files.put.length, remove: files.remove}
}

/** Lets the publisher go on: it renders everything anew and takes away what only the earlier state had. */
export function resumePublishing(map: PageMap): void {
  map.exclusively(() => {
    map.putNote('held', undefined)
    map.putNote('bundle', undefined)
  })
}
