import {cpSync, mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {generateArticle} from './generateArticle.ts'

/** As many as the sample office has. */
const sections = ['muc-1', 'muc-2', 'muc-3', 'muc-4', 'muc-5', 'muc-6']

/** Writes the generated articles as Markdown files with the same texts, dates, sections and tags, for Eleventy and Hugo. */
export function writePeerContent(templates: string, folder: string, count: number): void {
  for (const peer of ['eleventy', 'hugo'])
    cpSync(join(templates, peer), join(folder, peer), {recursive: true})
  const eleventy = join(folder, 'eleventy/content')
  const hugo = join(folder, 'hugo/content/tin-tuc')
  for (const path of [eleventy, hugo]) mkdirSync(path, {recursive: true})
  writeFileSync(join(eleventy, 'content.json'), JSON.stringify({sections}))
  for (const [name, text] of Object.entries(eleventyPages)) writeFileSync(join(eleventy, name), text)
  for (let number = 0; number < count; number++) {
    const {title, summary, publishedAt, tags, body} = generateArticle(number, count, sections)
    const category = sections[number % sections.length] ?? ''
    const head = {title, summary, date: publishedAt, keywords: tags}
    const text = body
      .map(({style, children}) => (style === 'h2' ? '## ' : '') + children[0]?.text)
      .join('\n\n')
    const file = `bai-so-${number}.md`
    const front = {
      ...head,
      category,
      layout: 'article.njk',
      tags: 'article',
      permalink: `/tin-tuc/bai-so-${number}/`,
    }
    writeFileSync(join(eleventy, file), `---json\n${JSON.stringify(front)}\n---\n${text}\n`)
    writeFileSync(join(hugo, file), `${JSON.stringify({...head, categories: [category]})}\n\n${text}\n`)
  }
}

/** Pages of Eleventy that are no article; they lie with the content, so that templates stay apart from it. */
const eleventyPages = {
  'lists.njk': `---
pagination: {data: collections.pages, size: 1, alias: list, addAllPagesToCollections: false}
permalink: "{{ list.address }}"
layout: base.njk
eleventyComputed: {title: "{{ list.name }}"}
---
<h1>{{ list.name }}</h1><ul>{% for one in list.items %}<li><h2><a href="{{ one.url }}">{{ one.data.title }}</a></h2><p>{{ one.data.summary }}</p><time>{{ one.data.date | day }}</time></li>{% endfor %}</ul>{% if list.older %}<a href="{{ list.older }}">Cũ hơn</a>{% endif %}
`,
  'rss.njk': `---
permalink: /rss.xml
---
<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Tin tức</title><link>https://so.example/</link><description>Tin tức</description>{% for one in collections.newest | firstTwenty %}<item><title>{{ one.data.title }}</title><link>https://so.example{{ one.url }}</link><pubDate>{{ one.data.date | rfc }}</pubDate><description>{{ one.data.summary }}</description></item>{% endfor %}</channel></rss>
`,
  'sitemap.njk': `---
permalink: /sitemap.xml
---
<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{% for one in collections.article %}<url><loc>https://so.example{{ one.url }}</loc></url>{% endfor %}</urlset>
`,
}
