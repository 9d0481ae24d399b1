import {securityHeaders} from './securityHeaders.ts'

/** What other hosts must be told of the files they serve: what our own server says in `staticFiles.ts` and `serveAsset.ts`. */
type Rule = {path: '/*' | `/${string}/*`; headers: Record<string, string>}

const forever = 'public, max-age=31536000, immutable'
const assetHeaders = {
  'Cache-Control': forever,
  // A drawing or a document sent in by an editor may hold a script: none runs, also when opened by itself.
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
}

const rules: readonly Rule[] = [
  {path: '/*', headers: {...securityHeaders, 'Cache-Control': 'no-cache'}},
  {path: '/_astro/*', headers: {'Cache-Control': forever}},
  {path: '/images/*', headers: assetHeaders},
  {path: '/files/*', headers: assetHeaders},
]

/**
 * `_headers` of Netlify and Cloudflare Pages. There the values of all rules that match are joined: of two policies the
 * browser then obeys both, and pages get no `Cache-Control` of ours, since these hosts have pages asked for anew anyway.
 */
export function netlifyHeaders(): string {
  return rules
    .map(({path, headers}) => {
      const named = Object.entries(headers).filter(([name]) => path !== '/*' || name !== 'Cache-Control')
      return `${path}\n${named.map(([name, value]) => `  ${name}: ${value}\n`).join('')}\n`
    })
    .join('')
}

/** `.htaccess` of Apache with mod_headers: the last rule that matches sets the header. */
export function apacheHeaders(): string {
  const blocks = rules.map(({path, headers}) => {
    const lines = Object.entries(headers).map(([name, value]) => `  Header always set ${name} "${value}"`)
    const condition = path === '/*' ? '' : ` "expr=%{REQUEST_URI} =~ m#^${path.slice(0, -1)}#"`
    return lines.map(line => `${line}${condition}\n`).join('')
  })
  return `ErrorDocument 404 /404.html\n<IfModule mod_headers.c>\n${blocks.join('')}</IfModule>\n`
}

/** Locations for an nginx server block: one with headers of its own takes none from outside, so each has them all. */
export function nginxHeaders(): string {
  const [everywhere] = rules
  return rules
    .map(({path, headers}) => {
      const all = {...everywhere?.headers, ...headers}
      const lines = Object.entries(all).map(([name, value]) => `  add_header ${name} "${value}" always;\n`)
      return `location ${path === '/*' ? '/' : `^~ ${path.slice(0, -1)}`} {\n${lines.join('')}}\n`
    })
    .join('')
}
