import {articleCardsQuery} from '@cong/schemas/queries'
import {type Card, readArticleCard} from '../content/card.ts'
import type {PageLake} from './lakeReader.ts'

/** Articles as lists show them, in the order of their ids; one that went in the meantime is left out. */
export async function loadCards(lake: PageLake, ids: readonly string[]): Promise<Card[]> {
  const byId = await lake.askEach(articleCardsQuery, ids)
  return ids.flatMap(id => {
    const article = byId.get(id)
    return article ? [readArticleCard(article)] : []
  })
}
