import type {Feed} from './feed.ts'
import {writeAtom} from './writeAtom.ts'
import {writeJsonFeed} from './writeJsonFeed.ts'
import {writeRss} from './writeRss.ts'

/** The three ways a feed is written, by file name. */
export const feedFiles = ['rss.xml', 'atom.xml', 'feed.json'] as const
export type FeedFile = (typeof feedFiles)[number]

const writers: Record<FeedFile, {type: string; write: (feed: Feed) => string | Promise<string>}> = {
  'rss.xml': {type: 'application/rss+xml; charset=utf-8', write: writeRss},
  'atom.xml': {type: 'application/atom+xml; charset=utf-8', write: writeAtom},
  'feed.json': {type: 'application/feed+json; charset=utf-8', write: writeJsonFeed},
}

/** A feed as an endpoint answers it; 404 when there is none. */
export async function feedResponse(feed: Feed | undefined, file: FeedFile): Promise<Response> {
  if (!feed) return new Response(null, {status: 404})
  const {type, write} = writers[file]
  return new Response(await write(feed), {headers: {'Content-Type': type}})
}
