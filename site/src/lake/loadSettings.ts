import {siteSettingsQuery} from '@cong/schemas/queries'
import type {ClientReturn} from '@sanity/client'
import {type MenuLink, readLink, readLinks} from '../content/link.ts'
import {type Picture, readPicture} from '../content/picture.ts'
import type {PageLake} from './lakeReader.ts'
import {required} from './required.ts'

/** One entry of the main menu; one with children opens them instead of leading somewhere. */
export type MenuItem = MenuLink & {children: MenuLink[]}

/** What every page says about the office. Nothing about a particular office stands in code. */
export type Settings = {
  name: string
  shortName: string
  nameEnglish?: string | undefined
  governingAgency?: string | undefined
  description?: string | undefined
  emblem?: Picture | undefined
  shareImage?: Picture | undefined
  address: string
  phone?: string | undefined
  email?: string | undefined
  workingHours?: string | undefined
  responsiblePerson: string
  licence?: string | undefined
  navigation: MenuItem[]
  relatedLinks: MenuLink[]
  utilityLinks: MenuLink[]
  footerLinks: MenuLink[]
  /** Visits that the office's older counter had seen. */
  counterStart: number
  /** Authority and year of the feeds' `tag:` ids (RFC 4151); undefined until first start has fixed them. */
  feedAuthority?: string | undefined
  feedYear?: number | undefined
}

const id = 'siteSettings'

type SettingsResult = NonNullable<ClientReturn<typeof siteSettingsQuery>>
/** By the answer they were read from, which all pages of a round share. */
const read = new WeakMap<SettingsResult, Settings>()

/** Loads the office's settings. Throws when they are not published or miss what the law wants on every page. */
export async function loadSettings(lake: PageLake): Promise<Settings> {
  const answer = required(await lake.askOnce(siteSettingsQuery), id, '_id')
  const settings = read.get(answer) ?? readSettings(answer)
  read.set(answer, settings)
  return settings
}

function readSettings(settings: SettingsResult): Settings {
  return {
    name: required(settings.name, id, 'name'),
    shortName: required(settings.shortName, id, 'shortName'),
    address: required(settings.address, id, 'address'),
    responsiblePerson: required(settings.responsiblePerson, id, 'responsiblePerson'),
    nameEnglish: settings.nameEnglish ?? undefined,
    governingAgency: settings.governingAgency ?? undefined,
    description: settings.description ?? undefined,
    phone: settings.phone ?? undefined,
    email: settings.email ?? undefined,
    workingHours: settings.workingHours ?? undefined,
    licence: settings.licence ?? undefined,
    emblem: readPicture(settings.emblem, id, 'emblem'),
    shareImage: readPicture(settings.shareImage, id, 'shareImage'),
    navigation: (settings.navigation ?? []).flatMap(readMenuItem),
    relatedLinks: readLinks(settings.relatedLinks, id, 'relatedLinks'),
    utilityLinks: readLinks(settings.utilityLinks, id, 'utilityLinks'),
    footerLinks: readLinks(settings.footerLinks, id, 'footerLinks'),
    counterStart: settings.counterStart ?? 0,
    feedAuthority: settings.feedAuthority ?? undefined,
    feedYear: settings.feedYear ?? undefined,
  }
}

type NavigationResult = Parameters<typeof readLinks>[0]
type ItemResult = {link: NonNullable<NavigationResult>[number] | null; children: NavigationResult}

function readMenuItem(item: ItemResult, index: number): MenuItem[] {
  const field = `navigation[${index}]`
  const link = readLink(item.link, id, `${field}.link`)
  return link ? [{...link, children: readLinks(item.children, id, `${field}.children`)}] : []
}
