import type {Redirect} from './resolveRedirects.ts'

/**
 * The text of a `_redirects` file, one rule a line: old address, query if any, new address, status. Our own server reads
 * it, and so do Netlify and Cloudflare Pages. Source: https://docs.netlify.com/routing/redirects/
 */
export function writeRules(redirects: readonly Redirect[]): string {
  return redirects
    .flatMap(rulesOf)
    .map(rule => `${rule}\n`)
    .join('')
}

function rulesOf({from, to, withAllBelow}: Redirect): string[] {
  const [path = '', query] = from.split('#', 1)[0]?.split('?', 2) ?? []
  const terms = query?.split('&').filter(Boolean).map(encoded) ?? []
  const rule = [encoded(path), ...terms, encoded(to), '301'].join(' ')
  const below = `${encoded(path).replace(/\/?$/, '/*')} ${encoded(to)}:splat 301`
  return withAllBelow && terms.length === 0 ? [rule, below] : [rule]
}

/** Letters beyond ASCII percent-encoded, what is encoded already left so; `*` and `:` would be read as signs of the rule. */
function encoded(text: string): string {
  const isAddress = /^https?:/i.test(text)
  const escaped = encodeURI(text).replaceAll('%25', '%').replaceAll('*', '%2A')
  return isAddress ? escaped : escaped.replaceAll(':', '%3A')
}
