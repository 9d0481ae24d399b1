import {dueBetweenQuery, nextDueQuery, standingOnQuery} from '@cong/schemas/queries'
import type {DueBetweenQueryResult, NextDueQueryResult} from '@cong/schemas/types'
import type {AskLake} from '../src/lake/askLake.ts'

/** A document by all that a query can find it by. */
export type FoundBy = {id: string; type: string; slug: string | null; references: readonly string[]}

/** The sync tags that the lake would announce if the document changed now: for changes that it does not announce. */
export async function tagsOfChange(ask: AskLake, document: FoundBy): Promise<readonly string[]> {
  const {id, type, slug, references} = document
  const {syncTags} = await ask(standingOnQuery, {id, type, slug: slug ?? '', ids: references})
  return syncTags
}

/** What became due or expired after `from`, up to the instant that `ask` asks at; both in ISO 8601, UTC. */
export async function dueSince(ask: AskLake, from: string): Promise<FoundBy[]> {
  const {result} = await ask(dueBetweenQuery, {from})
  return (result as DueBetweenQueryResult).map(({_id, _type, slug, references}) => ({
    id: _id,
    type: _type,
    slug,
    references: (references as (string | null)[]).filter(one => one !== null),
  }))
}

/** The next instant at which something becomes due or expires by itself; undefined when nothing waits. */
export async function nextDue(ask: AskLake): Promise<string | undefined> {
  const {result} = await ask(nextDueQuery, {})
  return (result as NextDueQueryResult).filter(one => one !== null).sort()[0]
}
