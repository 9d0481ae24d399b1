/** A feed before it is written as RSS, Atom or JSON Feed. All addresses in it are whole. */
export type Feed = {
  id: string
  title: string
  description: string
  /** The page the feed follows. */
  pageUrl: string
  /** Address of the feed's folder, ending in '/': rss.xml, atom.xml and feed.json stand in it. */
  folderUrl: string
  author: string
  items: FeedItem[]
}

export type FeedItem = {
  /** `tag:` id made from the document's id (RFC 4151): it outlives every change of title and address. */
  id: string
  url: string
  title: string
  summary?: string | undefined
  html: string
  publishedAt: string
  updatedAt: string
  author?: string | undefined
  categories: string[]
  image?: FeedImage | undefined
  enclosure?: {url: string; type: string; bytes: number} | undefined
}

export type FeedImage = {
  url: string
  type: string
  width: number
  height: number
  alt: string
  credit?: string | undefined
}

/** When the feed last changed: the newest change of an item, so that the same content gives the same bytes. */
export function feedUpdatedAt({items}: Feed): string {
  const newest = items
    .map(({updatedAt}) => updatedAt)
    .sort()
    .at(-1)
  return newest ?? '2000-01-01T00:00:00Z'
}
