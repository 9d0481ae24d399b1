export {
  articleBySlugQuery,
  articleCardsQuery,
  articleCountQuery,
  articleDatesQuery,
  articleIndexQuery,
  articleNeighboursQuery,
  articlesBetweenQuery,
  articlesByTagsQuery,
  articlesPageQuery,
  articleTagsQuery,
  latestArticlesQuery,
  relatedArticlesQuery,
} from './articles.ts'
export {articlesByCategoryPageQuery, categoriesQuery, categoryBySlugQuery} from './categories.ts'
export {feedbackAnswerBySlugQuery, feedbackAnswersQuery} from './feedbackAnswers.ts'
export {
  articleFeedQuery,
  categoryFeedQuery,
  noticeFeedQuery,
  photoFeedQuery,
  reportFeedQuery,
  videoFeedQuery,
} from './feeds.ts'
export {homePageQuery, sidebarQuery} from './homePage.ts'
export {noticeBySlugQuery, noticesQuery} from './notices.ts'
export {officialDocumentBySlugQuery, officialDocumentsQuery} from './officialDocuments.ts'
export {pageBySlugQuery, pageIndexQuery} from './pages.ts'
export {
  articlesByAuthorQuery,
  authorBySlugQuery,
  authorsQuery,
  contactOfficersQuery,
  organisationQuery,
} from './people.ts'
export {albumBySlugQuery, albumsQuery, photoCountQuery, photosPageQuery} from './photos.ts'
export {dueBetweenQuery, nextDueQuery, standingOnQuery} from './publishing.ts'
export {reportBySlugQuery, reportsQuery} from './reports.ts'
export {holidaySettingsQuery, redirectsQuery, siteSettingsQuery} from './siteSettings.ts'
export {videoBySlugQuery, videosQuery} from './videos.ts'
export {searchIndexQuery, sitemapQuery} from './wholeSite.ts'
