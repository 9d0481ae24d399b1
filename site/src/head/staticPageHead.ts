import type {StaticPage} from '../lake/loadPage.ts'
import type {PageHead} from './pageHead.ts'

/** The head of a page that seldom changes; it names its translation, so that search engines offer the right one. */
export function staticPageHead(page: StaticPage): PageHead {
  const {translation, href, language} = page
  return {
    path: href,
    title: page.seo.title ?? page.title,
    description: page.seo.description ?? page.summary,
    picture: page.seo.image ?? page.picture,
    language,
    modifiedAt: page.modifiedAt,
    hidden: page.seo.hidden,
    alternates: translation ? [{language, href}, translation] : [],
  }
}
