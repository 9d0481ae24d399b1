import type {Card} from '../content/card.ts'
import type {PageLake} from './lakeReader.ts'
import {loadCards} from './loadCards.ts'

/** A month with articles; `year` as written in the address, `month` with two figures. */
export type ArchiveMonth = {year: string; month: string; href: string; label: string}

/** All months that have articles, newest first, by Hanoi's calendar. */
export async function loadArchiveMonths(lake: PageLake): Promise<ArchiveMonth[]> {
  const articles = await lake.articles()
  return articles
    .keys('month')
    .map(key => archiveMonth(...splitMonth(key)))
    .reverse()
}

/** The articles of one month, newest first; undefined when it has none or is no month. */
export async function loadArchiveMonth(
  lake: PageLake,
  year: string,
  month: string,
): Promise<(ArchiveMonth & {cards: Card[]}) | undefined> {
  const articles = (await lake.articles()).all({of: 'month', key: `${year}-${month}`})
  if (articles.length === 0) return undefined
  const cards = await loadCards(
    lake,
    articles.map(({id}) => id),
  )
  return {...archiveMonth(year, month), cards}
}

function splitMonth(key: string): [year: string, month: string] {
  const [year = '', month = ''] = key.split('-')
  return [year, month]
}

function archiveMonth(year: string, month: string): ArchiveMonth {
  return {year, month, href: `/luu-tru/${year}/${month}/`, label: `Tháng ${Number(month)} năm ${year}`}
}
