const linkToken = /^#(?:.*&)?token=([^&]+)/
const studioMinimum = 32

/**
 * Logs in with a link whose token an administrator chose shorter than the 32 characters the Studio's own link
 * reader waits for: stores it where the Studio looks, and takes it out of the address as the Studio would.
 */
export function keepShortToken(
  projectId: string,
  page: Pick<Window, 'location' | 'history' | 'localStorage'>,
): void {
  const token = linkToken.exec(page.location.hash)?.[1]
  if (!token || token.length >= studioMinimum) return
  const value = JSON.stringify({token: decodeURIComponent(token), authenticated: true})
  page.localStorage.setItem(`__studio_auth_token_${projectId}`, value)
  page.history.replaceState(null, '', page.location.pathname + page.location.search)
}
