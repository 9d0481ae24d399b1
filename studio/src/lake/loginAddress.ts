/**
 * The login page's address, which leads back to what `page` shows, or undefined while somebody is logged in: the
 * Studio keeps their token in the local storage and takes it out when they log out or when it holds no more.
 */
export function loginAddress(
  projectId: string,
  page: Pick<Window, 'location' | 'localStorage'>,
): string | undefined {
  if (page.localStorage.getItem(`__studio_auth_token_${projectId}`) !== null) return undefined
  return `/login?origin=${encodeURIComponent(page.location.origin + page.location.pathname)}`
}
