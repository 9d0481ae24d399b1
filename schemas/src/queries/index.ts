export {
  articleCardsQuery,
  articleCountQuery,
  articleIndexQuery,
  articlePagesQuery,
  latestArticlesQuery,
} from './articles.ts'
export {categoriesQuery, categoryBySlugQuery} from './categories.ts'
export {feedbackAnswerBySlugQuery, feedbackAnswersQuery} from './feedbackAnswers.ts'
export {
  articleFeedQuery,
  feedbackAnswerFeedQuery,
  noticeFeedQuery,
  photoFeedQuery,
  reportFeedQuery,
  videoFeedQuery,
} from './feeds.ts'
export {homePageQuery} from './homePage.ts'
export {noticeBySlugQuery, noticesQuery} from './notices.ts'
export {officialDocumentBySlugQuery, officialDocumentsQuery} from './officialDocuments.ts'
export {pageBySlugQuery, pageIndexQuery} from './pages.ts'
export {
  authorBySlugQuery,
  authorsQuery,
  contactOfficersQuery,
  organisationQuery,
} from './people.ts'
export {albumBySlugQuery, albumsQuery, photoCountQuery, photosPageQuery} from './photos.ts'
export {dueBetweenQuery, nextDueQuery, standingOnQuery} from './publishing.ts'
export {livePagesQuery, redirectsQuery} from './redirects.ts'
export {reportBySlugQuery, reportsQuery} from './reports.ts'
export {holidaySettingsQuery, siteSettingsQuery} from './siteSettings.ts'
export {videoBySlugQuery, videosQuery} from './videos.ts'
export {
  articleSearchQuery,
  articleSitemapQuery,
  searchIndexQuery,
  searchNamesQuery,
  sitemapQuery,
} from './wholeSite.ts'
