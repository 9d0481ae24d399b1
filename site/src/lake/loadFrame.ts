import {pageIndexQuery} from '@cong/schemas/queries'
import {addressOf} from '../addresses.ts'
import type {PageLake} from './lakeReader.ts'
import {loadSettings, type Settings} from './loadSettings.ts'

/** What stands round every page. */
export type Frame = {
  settings: Settings
  /** Address of the English page, once there is one. */
  englishHref?: string | undefined
}

/** The last one read with the settings; as long as they say the same, all pages share it. */
const read = new WeakMap<Settings, Frame>()

export async function loadFrame(lake: PageLake): Promise<Frame> {
  const [settings, pages] = await Promise.all([loadSettings(lake), lake.askOnce(pageIndexQuery)])
  const english = pages.find(page => page.language === 'en')
  const englishHref = english && addressOf(english)
  const known = read.get(settings)
  if (known && known.englishHref === englishHref) return known
  const frame = {settings, englishHref}
  read.set(settings, frame)
  return frame
}
