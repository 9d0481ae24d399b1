import type {MenuLink} from '../content/link.ts'
import type {PageHead} from '../head/pageHead.ts'
import type {MenuItem} from '../lake/loadSettings.ts'

/** The group's own page stands first among its children, unless the office listed it itself. */
export function withOwnPage({label, href, children}: MenuItem): readonly MenuLink[] {
  return children.some(child => child.href === href) ? children : [{label, href}, ...children]
}

/** What a menu says of the page it stands on (WAI-ARIA 1.2, `aria-current`): it is there itself, or below an entry. */
export type Current = ReadonlyMap<string, 'page' | 'true'>

/** Addresses of the menu that lead to a page, or to what it is a part of. */
export function currentEntries(navigation: readonly MenuItem[], path: string): Current {
  const current = new Map<string, 'page' | 'true'>()
  for (const {href} of navigation.flatMap(item => [item, ...item.children])) {
    if (href === path) current.set(href, 'page')
    else if (href !== '/' && path.startsWith(href)) current.set(href, 'true')
  }
  return current
}

/** The menu's group that a page belongs to, by its own address or by the nearest step of the way to it. */
export function menuSection(
  navigation: readonly MenuItem[],
  {path, way = []}: Pick<PageHead, 'path' | 'way'>,
): readonly MenuLink[] | undefined {
  const addresses = [path, ...way.map(({href}) => href).reverse()]
  const groups = navigation.filter(item => item.children.length > 0).map(withOwnPage)
  for (const address of addresses) {
    const group = groups.find(links => links.some(({href}) => href === address))
    if (group) return group
  }
  return undefined
}
