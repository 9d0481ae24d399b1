import {createHash} from 'node:crypto'

const foreign = String.raw`["']?\s*(?:https?:)?\/\/`

/**
 * Takes out what `sanity build` puts into its page for other hosts: the script that ties it to Sanity's dashboard, and
 * any other script or link with an address elsewhere. The page's policy would refuse them, each with a console error.
 */
export function withoutForeignTags(html: string): string {
  return html
    .replaceAll(new RegExp(String.raw`<script\b[^>]*\bsrc=${foreign}[^>]*>\s*<\/script>\s*`, 'gi'), '')
    .replaceAll(new RegExp(String.raw`<link\b[^>]*\bhref=${foreign}[^>]*>\s*`, 'gi'), '')
}

/** Takes out fonts from elsewhere; the next font of each family's list is used, as when they can't be reached. */
export function withoutForeignFonts(css: string): string {
  return css.replaceAll(new RegExp(String.raw`@font-face\s*\{[^}]*url\(${foreign}[^}]*\}\s*`, 'gi'), '')
}

/** The hashes by which a Content-Security-Policy allows a page's own inline scripts (CSP level 3, `sha256-…`). */
export function inlineScriptHashes(html: string): string[] {
  const scripts = html.matchAll(/<script\b(?<attributes>[^>]*)>(?<body>[\s\S]*?)<\/script>/gi)
  return [...scripts].flatMap(({groups}) => {
    if (groups === undefined || /\bsrc=/i.test(groups.attributes ?? '')) return []
    return [
      `sha256-${createHash('sha256')
        .update(groups.body ?? '')
        .digest('base64')}`,
    ]
  })
}
