/** What the page may ask: `homes` are origins, `projectId` the name some of the Studio's parts put before them. */
export interface Home {
  readonly projectId: string
  readonly homes: readonly string[]
}

/**
 * Keeps the Studio's own errands away from other hosts: its check for a newer version, its feedback form. An
 * office's Studio asks its own lake and nobody else; the lake's Content-Security-Policy would refuse the rest
 * too, but with an error in the console for each.
 *
 * Replaces `fetch` of `page`.
 */
export function stayAtHome(page: Pick<Window, 'fetch' | 'location'>, home: Home): void {
  const ask = page.fetch.bind(page)
  page.fetch = async (input, init) => {
    if (input instanceof Request)
      return isHome(input.url, home.homes) ? ask(input, init) : answerForeign(input.url)
    const address = new URL(directAddress(String(input), home), page.location.href).href
    return isHome(address, home.homes) ? ask(address, init) : answerForeign(address)
  }
}

/**
 * The address without the project in front of the host. Part of the Studio (the SDK under its comments) knows
 * only Sanity's own layout, `PROJECT.HOST`, which exists under `localhost` but in no office's network.
 */
export function directAddress(address: string, {projectId, homes}: Home): string {
  for (const home of homes) {
    const projectHome = home.replace('://', `://${projectId}.`)
    if (address.startsWith(`${projectHome}/`)) return home + address.slice(projectHome.length)
  }
  return address
}

/** Whether an address leads to one of `homes`, to a name under it (`l1.localhost`), or to no host at all. */
function isHome(address: string, homes: readonly string[]): boolean {
  const url = new URL(address)
  if (!url.protocol.startsWith('http')) return true
  return homes.some(home => {
    const {hostname, port, protocol} = new URL(home)
    const isName = url.hostname === hostname || url.hostname.endsWith(`.${hostname}`)
    return isName && url.port === port && url.protocol === protocol
  })
}

/** What the Studio is told instead: of no newer version where it asks for one, else that nothing is there. */
function answerForeign(address: string): Response {
  const asksForVersion = new URL(address).pathname.startsWith('/v1/modules/')
  return asksForVersion ? Response.json({}) : new Response(null, {status: 404})
}
