/**
 * Keeps the Studio's own errands away from other hosts: its check for a newer version, its feedback form. An
 * office's Studio asks its own lake and nobody else; the lake's Content-Security-Policy would refuse the rest
 * too, but with an error in the console for each.
 *
 * Replaces `fetch` of `page`. `homes` are the origins that may be asked, and any name under theirs.
 */
export function stayAtHome(page: Pick<Window, 'fetch' | 'location'>, homes: readonly string[]): void {
  const ask = page.fetch.bind(page)
  page.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), page.location.href)
    return isHome(url, homes) ? ask(input, init) : Promise.resolve(answerForeign(url))
  }
}

/** Whether an address leads to one of `homes`, to a name under it (`cong.localhost`), or to no host at all. */
export function isHome(url: URL, homes: readonly string[]): boolean {
  if (!url.protocol.startsWith('http')) return true
  return homes.some(home => {
    const {hostname, port, protocol} = new URL(home)
    const isName = url.hostname === hostname || url.hostname.endsWith(`.${hostname}`)
    return isName && url.port === port && url.protocol === protocol
  })
}

/** What the Studio is told instead: of no newer version where it asks for one, else that nothing is there. */
export function answerForeign(url: URL): Response {
  return url.pathname.startsWith('/v1/modules/') ? Response.json({}) : new Response(null, {status: 404})
}
