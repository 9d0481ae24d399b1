/**
 * Spares the editor the Studio's warning of slow HTTP/1.1 on this machine itself, where listeners are spread
 * over names (see `spreadListener`) and nothing is slow. Over a network the warning is right and stays.
 */
export function snoozeProtocolWarning(page: Pick<Window, 'location' | 'sessionStorage'>): void {
  if (page.location.hostname !== 'localhost') return
  page.sessionStorage.setItem('sanity-studio.network.check.snooze', new Date().toISOString())
}
