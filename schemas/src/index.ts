import {activityReport} from './documents/activityReport.ts'
import {article} from './documents/article.ts'
import {category} from './documents/category.ts'
import {feedback} from './documents/feedback.ts'
import {feedbackAnswer} from './documents/feedbackAnswer.ts'
import {holidaySettings} from './documents/holidaySettings.ts'
import {notice} from './documents/notice.ts'
import {officialDocument} from './documents/officialDocument.ts'
import {page} from './documents/page.ts'
import {person} from './documents/person.ts'
import {photoAlbum} from './documents/photoAlbum.ts'
import {photoCaption} from './documents/photoCaption.ts'
import {redirect} from './documents/redirect.ts'
import {siteSettings} from './documents/siteSettings.ts'
import {unit} from './documents/unit.ts'
import {video} from './documents/video.ts'
import {attachment} from './objects/attachment.ts'
import {calendarDay} from './objects/calendarDay.ts'
import {callout} from './objects/callout.ts'
import {figure} from './objects/figure.ts'
import {hiddenDay} from './objects/hiddenDay.ts'
import {indicator} from './objects/indicator.ts'
import {link} from './objects/link.ts'
import {navigationItem} from './objects/navigationItem.ts'
import {reportPeriod} from './objects/reportPeriod.ts'
import {richText} from './objects/richText.ts'
import {seo} from './objects/seo.ts'
import {swapDay} from './objects/swapDay.ts'
import {table, tableRow} from './objects/table.ts'
import {videoEmbed} from './objects/videoEmbed.ts'

/** Kinds of documents, in the order the Studio offers them. */
export const documentKinds = [
  article,
  photoCaption,
  photoAlbum,
  activityReport,
  video,
  officialDocument,
  notice,
  page,
  category,
  person,
  unit,
  feedbackAnswer,
  feedback,
  redirect,
  holidaySettings,
  siteSettings,
]

/** Parts that documents are made of. */
export const objectTypes = [
  attachment,
  calendarDay,
  callout,
  figure,
  hiddenDay,
  indicator,
  link,
  navigationItem,
  reportPeriod,
  richText,
  seo,
  swapDay,
  table,
  videoEmbed,
  tableRow,
]

/** The whole content model, as `schema.types` of a Studio takes it. */
export const schemaTypes = [...documentKinds, ...objectTypes]

/** Kinds of which there is one document, whose id is the kind's name. */
export const singletonTypes: readonly string[] = ['siteSettings', 'holidaySettings']
