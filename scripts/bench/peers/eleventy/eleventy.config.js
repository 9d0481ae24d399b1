/** The office's site as Eleventy's users would write it: articles, lists by section in pages of twelve, a feed, a site map. */
export default function (config) {
  const newestFirst = (one, other) => other.date - one.date
  config.addCollection('newest', api => api.getFilteredByTag('article').sort(newestFirst))
  config.addCollection('pages', api => {
    const articles = api.getFilteredByTag('article').sort(newestFirst)
    const sections = [...new Set(articles.map(({data}) => data.category))]
    const lists = [
      ['tin-tuc', articles],
      ...sections.map(name => [name, articles.filter(({data}) => data.category === name)]),
    ]
    return lists.flatMap(([name, items]) => pagesOf(name, items))
  })
  config.addFilter('day', date => new Date(date).toLocaleDateString('vi-VN', {timeZone: 'Asia/Ho_Chi_Minh'}))
  config.addFilter('rfc', date => new Date(date).toUTCString())
  config.addFilter('firstTwenty', items => items.slice(0, 20))
  config.setQuietMode(true)
  return {dir: {input: 'content', includes: '../_includes'}, markdownTemplateEngine: false}
}

function pagesOf(name, items) {
  const size = 12
  const count = Math.ceil(items.length / size)
  return Array.from({length: count}, (_, index) => ({
    name,
    address: index === 0 ? `/muc/${name}/` : `/muc/${name}/trang/${index + 1}/`,
    items: items.slice(index * size, (index + 1) * size),
    older: index + 1 < count ? `/muc/${name}/trang/${index + 2}/` : undefined,
  }))
}
