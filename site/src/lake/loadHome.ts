import {homePageQuery, reportBySlugQuery} from '@cong/schemas/queries'
import type {Card} from '../content/card.ts'
import {type NoticeCard, readNoticeCard} from '../content/noticeCard.ts'
import {type PhotoCard, readPhoto} from '../content/photo.ts'
import {type Indicator, type ReportCard, readIndicators, readReportCard} from '../content/report.ts'
import {readVideoCard, type VideoCard} from '../content/videoCard.ts'
import type {PageLake} from './lakeReader.ts'
import {loadCards} from './loadCards.ts'

export type HomePage = {
  lead?: Card | undefined
  latest: Card[]
  notices: NoticeCard[]
  photos: PhotoCard[]
  /** The newest report with its figures, and the titles of those before it. */
  report?: (ReportCard & {indicators: Indicator[]}) | undefined
  olderReports: ReportCard[]
  videos: VideoCard[]
}

/** The blocks of the home page. The lead is the newest featured article, else the newest of all. */
export async function loadHome(lake: PageLake): Promise<HomePage> {
  const articles = await lake.articles()
  const ids = [...articles.newest({of: 'featured', key: 'featured'}, 3), ...articles.newest({of: 'all'}, 13)]
  const [home, [lead, ...rest]] = await Promise.all([
    lake.ask(homePageQuery),
    loadCards(lake, [...new Set(ids)]),
  ])
  const [newestReport, ...olderReports] = home.reports.map(readReportCard)
  return {
    lead,
    latest: rest,
    notices: home.notices.map(readNoticeCard),
    photos: home.photos.map(readPhoto),
    report: newestReport && {...newestReport, indicators: await loadIndicators(lake, newestReport.slug)},
    olderReports,
    videos: home.videos.map(readVideoCard),
  }
}

/** The newest articles, for the block that article pages share. */
export async function loadLatest(lake: PageLake): Promise<Card[]> {
  return loadCards(lake, (await lake.articles()).newest({of: 'all'}, 5))
}

async function loadIndicators(lake: PageLake, slug: string): Promise<Indicator[]> {
  const report = await lake.ask(reportBySlugQuery, {slug})
  return report ? readIndicators(report.indicators, report._id) : []
}
