import {articles} from './articles/index.ts'
import {feedbackAnswers} from './feedbackAnswers.ts'
import {notices} from './notices.ts'
import {officialDocuments} from './officialDocuments.ts'
import {organisation} from './organisation.ts'
import {pages} from './pages.ts'
import {photos} from './photos.ts'
import {reports} from './reports.ts'
import {keyed, type SampleDocument} from './sampleDocument.ts'
import {categories, siteSettings} from './settings.ts'
import {videos} from './videos.ts'

const holidaySettings: SampleDocument = {
  _id: 'holidaySettings',
  _type: 'holidaySettings',
  swapDays: keyed([
    {
      _type: 'swapDay',
      dayOff: '2026-08-31',
      workDay: '2026-08-22',
      note: 'Nghỉ lễ Quốc khánh năm 2026 (ví dụ, cần đối chiếu thông báo chính thức)',
    },
  ]),
  ownDays: keyed([
    {
      _type: 'calendarDay',
      title: 'Ngày truyền thống ngành Nội vụ',
      kind: 'anniversary',
      lunar: false,
      day: 28,
      month: 8,
    },
    {
      _type: 'calendarDay',
      title: 'Hội đua thuyền sông Thanh',
      kind: 'office',
      lunar: false,
      day: 2,
      month: 9,
    },
  ]),
}

const redirect: SampleDocument = {
  _id: 'redirect-gioi-thieu-cu',
  _type: 'redirect',
  from: '/Default.aspx?tabid=81',
  to: '/gioi-thieu/',
  note: 'Trang giới thiệu của cổng cũ.',
}

/**
 * All documents of the sample office, a fictional one. Their ids and dates are fixed, so that two machines show
 * the same site; assets stand in them by name until `withAssets` puts in the lake's ids.
 */
export const sampleContent: SampleDocument[] = [
  siteSettings,
  holidaySettings,
  ...categories,
  ...organisation,
  ...articles,
  ...reports,
  ...photos,
  ...videos,
  ...pages,
  ...notices,
  ...officialDocuments,
  ...feedbackAnswers,
  redirect,
]
