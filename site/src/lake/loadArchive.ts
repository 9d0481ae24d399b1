import {articleDatesQuery, articlesBetweenQuery} from '@cong/schemas/queries'
import {hanoiDate} from '@cong/vietnamese/text'
import {type Card, readArticleCard} from '../content/card.ts'
import type {PageLake} from './lakeReader.ts'

/** A month with articles; `year` as written in the address, `month` with two figures. */
export type ArchiveMonth = {year: string; month: string; href: string; label: string}

/** All months that have articles, newest first, by Hanoi's calendar. */
export async function loadArchiveMonths(lake: PageLake): Promise<ArchiveMonth[]> {
  const dates = await lake.askOnce(articleDatesQuery)
  const months = new Map<string, ArchiveMonth>()
  for (const date of dates) {
    if (date === null) continue
    const {year, month} = hanoiDate(date)
    const one = archiveMonth(String(year), String(month).padStart(2, '0'))
    months.set(one.href, one)
  }
  return [...months.values()].reverse()
}

/** The articles of one month, newest first; undefined when it has none or is no month. */
export async function loadArchiveMonth(
  lake: PageLake,
  year: string,
  month: string,
): Promise<(ArchiveMonth & {cards: Card[]}) | undefined> {
  if (!/^\d{4}$/.test(year) || !/^(0[1-9]|1[0-2])$/.test(month)) return undefined
  const articles = await lake.ask(articlesBetweenQuery, {
    start: monthStart(Number(year), Number(month)),
    end: monthStart(Number(year), Number(month) + 1),
  })
  if (articles.length === 0) return undefined
  return {...archiveMonth(year, month), cards: articles.map(readArticleCard).reverse()}
}

function archiveMonth(year: string, month: string): ArchiveMonth {
  return {year, month, href: `/luu-tru/${year}/${month}/`, label: `Tháng ${Number(month)} năm ${year}`}
}

/** Midnight in Hanoi (UTC+7, no summer time) on the first of the month, as an instant in UTC. */
function monthStart(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1, 1, -7)).toISOString()
}
