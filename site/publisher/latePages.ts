/**
 * The files of the search index are rendered after all pages, when nothing else is to be done: one article's text is
 * in hundreds of them, and readers look for its page first.
 */
const lateFolder = 'tim-kiem/du-lieu/'

/** Whether a file, or a route's list of pages (by its holder), may wait. */
export function isLate(holder: string): boolean {
  return holder.startsWith(lateFolder) || holder.startsWith(`route:src/pages/${lateFolder}`)
}

/** Something more urgent is to be published; what was rendered so far is thrown away, and asked for again. */
export class Interrupted extends Error {
  constructor() {
    super('A change came while the search index was rendered, which waits until that is published.')
    this.name = 'Interrupted'
  }
}
