import type {SanityDocument} from '@sanity/client'
import {editorClient} from './editorClient.ts'

/** What a page must show as it is, and never obey. */
const payloads = [
  '<script>window.hacked=1</script>',
  '"><img src=x onerror="window.hacked=2">',
  "' onmouseover='window.hacked=3' x='",
  '</title></script></style></textarea>--><svg onload=window.hacked=4>',
  ']]></content:encoded></item>',
  '\u202etxet desrever\u202c \u2067isolated\u2069',
  `Nghiêng${'khôngdấucách'.repeat(40)}`,
  '👩‍👩‍👧‍👦 🏳️‍🌈 a\u0308\u0323\u0301',
  '{{7*7}} #{7*7} <%= 7*7 %> &amp; &lt;b&gt; %3Cb%3E',
]

const addresses = [
  'javascript:window.hacked=5',
  ' JaVaScRiPt:window.hacked=6',
  'java\tscript:window.hacked=7',
  'data:text/html,<script>window.hacked=8</script>',
  'vbscript:x',
  '//foreign.example/x',
  '"><script>window.hacked=9</script>',
]

/** Fields that are no free text: names of choices, ids, dates, and what stands in addresses. */
const structural =
  /^(_.*|slug|asset|style|listItem|marks|language|layout|tone|documentType|feedAuthority|.*At|.*Date|.*From|from|to|date|mimeType|icon)$/

/** What each kind of document can be published with, and not one field more. */
const leastFields: Record<string, string[]> = {
  article: ['title', 'category', 'publishedAt', 'body'],
  notice: ['title', 'publishedAt', 'body'],
  page: ['title', 'body', 'language'],
  activityReport: ['title', 'period', 'publishedAt'],
  video: ['title', 'poster', 'file', 'publishedAt'],
  officialDocument: ['title', 'documentNumber', 'documentType', 'issuer', 'issuedAt', 'publishedAt'],
  photoAlbum: ['title', 'publishedAt'],
  person: ['name'],
  unit: ['name'],
  feedbackAnswer: ['title', 'question', 'answer', 'publishedAt'],
}

/** Texts written into the lake, each by the mark it begins with. */
export type Written = Map<string, string>

/** Makes every free text of the sample office hostile, every address too, and adds bare documents, a very long one and many of one tag. */
export async function makeHostile(lakeUrl: string): Promise<Written> {
  const client = editorClient(lakeUrl)
  const all = await client.fetch<SanityDocument[]>(
    '*[_type in $types] | order(_id)',
    {types: [...Object.keys(leastFields), 'siteSettings', 'category', 'photoCaption']},
    {perspective: 'published'},
  )
  const written: Written = new Map()
  const bare = Object.keys(leastFields).flatMap(type => bareCopy(all, type))
  const transaction = client.transaction()
  for (const document of all) transaction.createOrReplace(hostile(document, written) as SanityDocument)
  for (const document of bare) transaction.createOrReplace(document)
  const [article] = bare
  if (article) for (const one of [lengthened(article), ...numbered(article)]) transaction.createOrReplace(one)
  await transaction.commit()
  return written
}

/** The value with its texts replaced, each by a mark of its own and one payload after another. */
function hostile(value: unknown, written: Written, field = ''): unknown {
  if (Array.isArray(value)) return value.map(item => hostile(item, written, field))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        structural.test(name) ? inner : hostile(inner, written, name),
      ]),
    )
  if (typeof value !== 'string') return value
  const count = written.size
  if (/^(href|address|url|externalUrl)$/.test(field)) return addresses[count % addresses.length]
  const mark = `m${count}m`
  const text = `${mark} ${payloads[count % payloads.length]}`
  written.set(mark, text)
  return text
}

function bareCopy(all: readonly SanityDocument[], type: string): SanityDocument[] {
  const like = all.find(document => document._type === type)
  if (!like) return []
  const fields = (leastFields[type] ?? []).map(name => [name, like[name]])
  const slug = {_type: 'slug', current: `tran-trui-${type.toLowerCase()}`}
  return [{_id: `bare-${type}`, _type: type, slug, ...Object.fromEntries(fields)} as SanityDocument]
}

/** Ten thousand words in one paragraph. */
function lengthened(article: SanityDocument): SanityDocument {
  const children = [{_type: 'span', _key: 's', text: 'cán bộ '.repeat(5000).trim(), marks: []}]
  const body = [{_type: 'block', _key: 'b', style: 'normal', markDefs: [], children}]
  return {...article, _id: 'long-article', slug: {_type: 'slug', current: 'rat-dai'}, body}
}

/** The tag of enough articles for a page between two others; the bare person signed them all. */
export const manyTag = 'Nhiều bài'

/** Articles `bai-so-1` to `bai-so-37`, from the oldest; older than all others of the office. */
function numbered(article: SanityDocument): SanityDocument[] {
  return Array.from({length: 37}, (_, index) => ({
    ...article,
    _id: `numbered-${index + 1}`,
    title: `Bài số ${index + 1}`,
    slug: {_type: 'slug', current: `bai-so-${index + 1}`},
    publishedAt: new Date(Date.UTC(2020, 0, 1, index)).toISOString(),
    tags: [manyTag],
    author: {_type: 'reference', _ref: 'bare-person'},
  }))
}
