import type {NamedLink} from '../content/card.ts'
import type {Picture} from '../content/picture.ts'
import type {Language} from '../language.ts'

/** What a page says about itself to browsers, search engines, feed readers and archives. */
export type PageHead = {
  /** Root-relative address of the page, which becomes its canonical one. */
  path: string
  title: string
  description?: string | undefined
  picture?: Picture | undefined
  kind?: 'article' | 'website' | undefined
  language?: Language | undefined
  /** ISO instants. */
  publishedAt?: string | undefined
  modifiedAt?: string | undefined
  author?: string | undefined
  subjects?: readonly string[] | undefined
  hidden?: boolean | undefined
  /** The way down to this page, without the home page and without itself. */
  way?: readonly NamedLink[] | undefined
  /** Feeds of this page's own, beside those of the whole site. */
  feeds?: readonly NamedLink[] | undefined
  alternates?: readonly {language: Language; href: string}[] | undefined
  /** The page's own schema.org objects; the office and the breadcrumb are added to them. */
  data?: readonly Record<string, unknown>[] | undefined
}
