import {crc32} from 'node:zlib'

/** One paragraph of an official letter: how it stands on the page and what it says. */
export type LetterLine = {style: 'centre' | 'centreBold' | 'body' | 'right' | 'title'; text: string}

/**
 * A text document in OpenDocument format (ISO/IEC 26300), which every office suite opens and Vietnamese state
 * bodies accept: plain paragraphs, A4, the margins of Decree 30/2020/NĐ-CP. The same lines give the same bytes.
 */
export function writeOdt(lines: readonly LetterLine[]): Buffer {
  const manifest =
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">' +
    '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>' +
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>' +
    '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>'
  return storedZip([
    ['mimetype', 'application/vnd.oasis.opendocument.text'],
    ['META-INF/manifest.xml', prolog + manifest],
    ['content.xml', prolog + content(lines)],
    ['styles.xml', prolog + pageStyles],
  ])
}

const prolog = '<?xml version="1.0" encoding="UTF-8"?>'
const spaces = ['office', 'style', 'text', 'fo:xsl-fo-compatible']
  .map(name => name.split(':'))
  .map(([name, urn = name]) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${urn}:1.0"`)
  .join(' ')

const styles = {
  centre: ['center', 'normal', '13pt'],
  centreBold: ['center', 'bold', '13pt'],
  title: ['center', 'bold', '14pt'],
  body: ['justify', 'normal', '14pt'],
  right: ['end', 'bold', '14pt'],
} as const

function content(lines: readonly LetterLine[]): string {
  const definitions = Object.entries(styles).map(
    ([name, [align, weight, size]]) =>
      `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:text-align="${align}" ` +
      `fo:margin-bottom="6pt"${name === 'body' ? ' fo:text-indent="1cm"' : ''}/><style:text-properties ` +
      `fo:font-family="'Times New Roman'" fo:font-weight="${weight}" fo:font-size="${size}" fo:language="vi" fo:country="VN"/></style:style>`,
  )
  const paragraphs = lines.map(
    ({style, text}) => `<text:p text:style-name="${style}">${escapeXml(text)}</text:p>`,
  )
  return (
    `<office:document-content ${spaces} office:version="1.3"><office:automatic-styles>${definitions.join('')}` +
    `</office:automatic-styles><office:body><office:text>${paragraphs.join('')}</office:text></office:body></office:document-content>`
  )
}

const pageStyles =
  `<office:document-styles ${spaces} office:version="1.3"><office:automatic-styles><style:page-layout style:name="a4">` +
  '<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" ' +
  'fo:margin-left="3cm" fo:margin-right="1.5cm"/></style:page-layout></office:automatic-styles><office:master-styles>' +
  '<style:master-page style:name="Standard" style:page-layout-name="a4"/></office:master-styles></office:document-styles>'

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A ZIP archive without compression (APPNOTE 6.3.10), as ODF asks for its first entry; dated 1 January 2026. */
function storedZip(entries: readonly (readonly [name: string, text: string])[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of entries) {
    const data = Buffer.from(text)
    const common = commonFields(name, data)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), data])
    const placement = Buffer.alloc(14)
    placement.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, placement, Buffer.from(name)]),
    )
    bodies.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  return Buffer.concat([...bodies, central, endOfDirectory(entries.length, central.length, offset)])
}

function commonFields(name: string, data: Buffer): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(((2026 - 1980) << 9) | (1 << 5) | 1, 8)
  fields.writeUInt32LE(crc32(data), 10)
  fields.writeUInt32LE(data.length, 14)
  fields.writeUInt32LE(data.length, 18)
  fields.writeUInt16LE(Buffer.byteLength(name), 22)
  return fields
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
