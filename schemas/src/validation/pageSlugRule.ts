import {isOwnSection} from '../addresses/index.ts'
import {slugRule} from './slugRule.ts'

/** Validator for a static page's slug, which stands at the root of the site: as `slugRule`, and not taken. */
export function pageSlugRule(slug: {current?: string | undefined} | undefined): true | string {
  if (slug?.current && isOwnSection(slug.current)) {
    return `Đường dẫn “${slug.current}” đã dành cho mục khác của cổng: hãy chọn tên khác.`
  }
  return slugRule(slug)
}
