/** What stands on the picture that is drawn for a page without one. */
export type ShareTexts = {
  /** Where the page belongs; '' when it belongs to nothing but the site. */
  section: string
  title: string
  office: string
}

type Thing = {[name: string]: unknown}

/**
 * Reads the texts from a page's structured data, as it is made or as it stands in the page: so the server draws from
 * the published page alone, without asking the lake. Undefined when the office is not among the data.
 */
export function shareTextsOf(graph: readonly (Thing | undefined)[]): ShareTexts | undefined {
  const find = (type: string) => graph.find(thing => thing?.['@type'] === type)
  const office = find('GovernmentOrganization')
  if (!office) return undefined
  const [, ...way] = namesOf(find('BreadcrumbList')?.itemListElement)
  const title = way.pop()
  if (title === undefined)
    return {section: nameOf(office.parentOrganization), title: nameOf(office), office: ''}
  return {section: way[0] ?? '', title, office: nameOf(office)}
}

const data = /<script type="application\/ld\+json">(.*?)<\/script>/s

/** The same from a page's HTML. */
export function readShareTexts(html: string): ShareTexts | undefined {
  const [, json] = data.exec(html) ?? []
  return json === undefined ? undefined : shareTextsOf(JSON.parse(json)['@graph'])
}

function namesOf(list: unknown): string[] {
  return Array.isArray(list) ? list.map(nameOf) : []
}

function nameOf(thing: unknown): string {
  return String((thing as Thing | undefined)?.name ?? '')
}
