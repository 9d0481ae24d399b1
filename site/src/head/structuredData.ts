import {toIsoHanoi} from '@cong/vietnamese/text'
import {singleImage} from '../images/responsiveImage.ts'
import type {Settings} from '../lake/loadSettings.ts'
import type {PageHead} from './pageHead.ts'

type Thing = Record<string, unknown>

/** The office as schema.org's GovernmentOrganization. */
export function officeData(settings: Settings, siteUrl: string): Thing {
  return {
    '@type': 'GovernmentOrganization',
    '@id': `${siteUrl}/#co-quan`,
    name: settings.name,
    alternateName: settings.nameEnglish,
    url: `${siteUrl}/`,
    address: settings.address,
    telephone: settings.phone,
    email: settings.email,
    parentOrganization: settings.governingAgency && {
      '@type': 'GovernmentOrganization',
      name: settings.governingAgency,
    },
  }
}

/** The page's place as schema.org's BreadcrumbList; undefined for the home page. */
export function breadcrumbData({way, path, title}: PageHead, siteUrl: string): Thing | undefined {
  if (path === '/') return undefined
  const steps = [{title: 'Trang chủ', href: '/'}, ...(way ?? []), {title, href: path}]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.title,
      item: siteUrl + step.href,
    })),
  }
}

/** A news item as schema.org's NewsArticle. */
export function newsArticleData(head: PageHead, settings: Settings, siteUrl: string): Thing {
  const image = head.picture && singleImage(head.picture, {maxWidth: 1200})
  return {
    '@type': 'NewsArticle',
    mainEntityOfPage: siteUrl + head.path,
    headline: head.title,
    description: head.description,
    image: image && {
      '@type': 'ImageObject',
      url: siteUrl + image.src,
      width: image.width,
      height: image.height,
    },
    datePublished: head.publishedAt && toIsoHanoi(head.publishedAt),
    dateModified: head.modifiedAt && toIsoHanoi(head.modifiedAt),
    author: head.author ? {'@type': 'Person', name: head.author} : {'@id': `${siteUrl}/#co-quan`},
    publisher: {'@id': `${siteUrl}/#co-quan`, '@type': 'GovernmentOrganization', name: settings.name},
    inLanguage: head.language ?? 'vi',
  }
}

/** One JSON-LD graph, written so that no text in it can end the script element. */
export function structuredDataJson(things: readonly (Thing | undefined)[]): string {
  const graph = {'@context': 'https://schema.org', '@graph': things.filter(thing => thing !== undefined)}
  return JSON.stringify(graph)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}
