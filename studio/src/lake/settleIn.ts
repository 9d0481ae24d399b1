import {keepShortToken} from './keepShortToken.ts'
import type {LakeSettings} from './lakeSettings.ts'
import {snoozeProtocolWarning} from './snoozeProtocolWarning.ts'
import {stayAtHome} from './stayAtHome.ts'

/** Prepares the page for a Studio on our own lake, before the Studio starts. Does nothing for a hosted lake. */
export function settleIn({projectId, apiHost}: LakeSettings): void {
  if (apiHost === undefined || typeof window === 'undefined') return
  keepShortToken(projectId, window)
  snoozeProtocolWarning(window)
  stayAtHome(window, {projectId, homes: [window.location.origin, apiHost]})
}
