/**
 * The built Studio's page as an office in Vietnam serves it: in Vietnamese, with nothing from another host. What
 * `sanity build` puts in for others (the script that ties a Studio to Sanity's dashboard, a font elsewhere) would
 * be refused by the lake's Content-Security-Policy, each time with an error in the console.
 *
 * Throws when a foreign address is left: then a newer Studio brings something this function does not know.
 */
export function sealPage(html: string): string {
  const sealed = html
    .replaceAll(/<script\b[^>]*\bsrc="https?:[^>]*>\s*<\/script>\s*/g, '')
    .replaceAll(/@font-face\s*\{[^}]*https?:[^}]*\}\s*/g, '')
    .replace('<html lang="en">', '<html lang="vi">')
    .replace('<title>Sanity Studio</title>', '<title>Cổng</title>')
    .replace(/<noscript>[\s\S]*<\/noscript>/, `<noscript>${withoutScript}</noscript>`)
  const left = foreignAddress(sealed)
  if (left) {
    throw new Error(
      `The built Studio's page still names ${left}. Pages of the Studio must load nothing from other hosts: teach scripts/sealPage.ts to take it out.`,
    )
  }
  return sealed
}

const withoutScript =
  '<p style="font-family: sans-serif; padding: 2rem">Trang soạn thảo cần JavaScript. Hãy bật JavaScript trong trình duyệt rồi tải lại trang.</p>'

/** The first address of another host that the page would load. Links in comments of its script load nothing. */
function foreignAddress(html: string): string | undefined {
  return html.match(/(?:src|href)="(https?:\/\/[^"]*)"|url\(["']?(https?:\/\/[^"')]*)/)?.[0]
}
