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

export async function loadFrame(lake: PageLake): Promise<Frame> {
  const [settings, pages] = await Promise.all([loadSettings(lake), lake.askOnce(pageIndexQuery)])
  const english = pages.find(page => page.language === 'en')
  return {settings, englishHref: english && addressOf(english)}
}
