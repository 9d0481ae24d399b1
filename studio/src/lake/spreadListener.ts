const listenerPath = /\/data\/(?:listen|live\/events)\//

/**
 * The address to ask instead of `address`. Over HTTP/1.1 a browser opens six connections to one host, and each
 * Studio tab holds four or more listeners open, so a second tab would hang. Every name under `localhost` leads
 * to the same machine (RFC 6761, 6.3): each listener gets a name, and with it connections, of its own. Any
 * other host keeps its address: there TLS brings HTTP/2, which has no such limit.
 *
 * `name` is one DNS label, different for each listener in the browser.
 */
export function spreadListener(address: string, name: string): string {
  const url = new URL(address)
  const spreads = url.protocol === 'http:' && url.hostname === 'localhost' && listenerPath.test(url.pathname)
  if (!spreads) return address
  url.hostname = `${name}.localhost`
  return url.href
}
