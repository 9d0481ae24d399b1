import {articleCardsQuery} from '@cong/schemas/queries'
import {type Card, readArticleCard} from '../content/card.ts'
import type {PageLake} from './lakeReader.ts'
import {listable} from './listable.ts'

/**
 * Articles as lists show them, in the order of their ids. Left out are those that went in the meantime, and those that
 * can't be shown: their own pages say what is missing.
 */
export async function loadCards(lake: PageLake, ids: readonly string[]): Promise<Card[]> {
  const byId = await lake.askEach(articleCardsQuery, ids)
  return ids.flatMap(id => {
    const article = byId.get(id)
    return article ? listable(id, () => readArticleCard(article)) : []
  })
}
