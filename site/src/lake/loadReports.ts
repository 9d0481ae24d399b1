import {reportBySlugQuery, reportsQuery} from '@cong/schemas/queries'
import {type Attachment, readAttachments} from '../content/attachment.ts'
import {type Picture, readPicture} from '../content/picture.ts'
import {
  type Indicator,
  type ReportCard,
  readIndicators,
  readPeriod,
  readReportCard,
} from '../content/report.ts'
import {readSeo, type Seo} from '../content/seo.ts'
import {renderRichText} from '../richText/renderRichText.ts'
import type {PageLake} from './lakeReader.ts'
import {required} from './required.ts'

export type ReportPage = ReportCard & {
  indicators: Indicator[]
  bodyHtml: string
  pictures: Picture[]
  attachments: Attachment[]
  author?: string | undefined
  unit?: string | undefined
  modifiedAt: string
  seo: Seo
}

/** All reports, newest first. */
export async function loadReports(lake: PageLake): Promise<ReportCard[]> {
  return (await lake.ask(reportsQuery)).map(readReportCard)
}

/** One report with its figures; undefined when the public may not read it. */
export async function loadReport(lake: PageLake, slug: string): Promise<ReportPage | undefined> {
  const report = await lake.ask(reportBySlugQuery, {slug})
  if (!report) return undefined
  const id = report._id
  return {
    id,
    slug,
    href: `/bao-cao/${slug}/`,
    title: required(report.title, id, 'title'),
    summary: report.summary ?? undefined,
    publishedAt: required(report.publishedAt, id, 'publishedAt'),
    period: readPeriod(report.period, id),
    indicators: readIndicators(report.indicators, id),
    bodyHtml: renderRichText(report.body, id, {kind: 'page'}),
    pictures: (report.figures ?? []).flatMap(
      (figure, index) => readPicture(figure, id, `figures[${index}]`) ?? [],
    ),
    attachments: readAttachments(report.attachments, id),
    author: report.author?.name ?? undefined,
    unit: report.unit?.name ?? undefined,
    modifiedAt: report._updatedAt,
    seo: readSeo(report.seo, id),
  }
}
