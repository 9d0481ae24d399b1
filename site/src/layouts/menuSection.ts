import type {MenuLink} from '../content/link.ts'
import type {PageHead} from '../head/pageHead.ts'
import type {MenuItem} from '../lake/loadSettings.ts'

/** The group's own page stands first among its children, unless the office listed it itself. */
export function withOwnPage({label, href, children}: MenuItem): readonly MenuLink[] {
  return children.some(child => child.href === href) ? children : [{label, href}, ...children]
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
